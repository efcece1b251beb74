package se.samband.core.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

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

    /** Whether anything is said at all: a key with nothing after it, or with {@code null}, says nothing. */
    boolean isSaid() {
        return !Tag.NULL.equals(node.getTag());
    }

    Optional<MappingNode> findMap() {
        return node instanceof MappingNode map ? Optional.of(map) : Optional.empty();
    }

    /** The items of a list, each bearing the path of the list; empty when it is something else. */
    Optional<List<YamlEntry>> findList() {
        return node instanceof SequenceNode sequence
                ? Optional.of(sequence.getValue().stream()
                        .map(item -> new YamlEntry(path, YamlParser.lineOf(item.getStartMark()), item))
                        .toList())
                : Optional.empty();
    }
}
