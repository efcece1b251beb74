package se.samband.core.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML text.
 *
 * @param path keys that lead to it, for messages: {@code levels[2].speed}
 * @param line of its key or, for an item of a list, of the item; from 1
 */
record YamlEntry(String path, int line, Node node) {

    /** The text of a single value; null for a list or a map. */
    @Nullable
    String scalar() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    Optional<MappingNode> findMap() {
        return node instanceof MappingNode map ? Optional.of(map) : Optional.empty();
    }

    /** The items of a list; none when it is something else. Each bears the path of the list. */
    List<YamlEntry> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlEntry(path, YamlParser.lineOf(item.getStartMark()), item))
                        .toList()
                : List.of();
    }
}
