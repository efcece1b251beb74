package se.samband.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import se.samband.core.text.Text;

/** From text to a node tree with lines. Refuses what no person writes: references that could multiply, and deep nesting. */
final class YamlParser {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_CODE_POINTS = 1_000_000;

    private YamlParser() {}

    static MappingNode parse(String yaml, YamlFaults faults) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MAX_CODE_POINTS)
                .build();
        try {
            refuseReferencesAndDepth(yaml, settings, faults);
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return map;
            }
            throw faults.unreadable(
                    "yaml-map-expected",
                    1,
                    new Text(
                            "Filen är tom eller har inga nycklar överst.",
                            "The file is empty or has no keys at its top."),
                    new Text(
                            "Börja varje rad längst till vänster med \"nyckel: värde\".",
                            "Begin each line at the left margin with \"key: value\"."));
        } catch (MarkedYamlEngineException e) {
            throw faults.unreadable("yaml-syntax", lineOf(e.getProblemMark()), SYNTAX, SYNTAX_REMEDY);
        } catch (YamlEngineException e) {
            throw faults.unreadable("yaml-syntax", 0, SYNTAX, SYNTAX_REMEDY);
        }
    }

    static int lineOf(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static final Text SYNTAX =
            new Text("Raden går inte att läsa som YAML.", "The line cannot be read as YAML.");
    private static final Text SYNTAX_REMEDY = new Text(
            "Kontrollera indragen (mellanslag, inte tabb), kolon och citattecken på raden och den före.",
            "Check indentation (spaces, not tabs), colons and quotes on this line and the one before.");

    private static void refuseReferencesAndDepth(String yaml, LoadSettings settings, YamlFaults faults) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            switch (event.getEventId()) {
                case Alias ->
                    throw faults.unreadable(
                            "yaml-reference",
                            lineOf(event.getStartMark()),
                            new Text("Hänvisningar (*namn) stöds inte.", "References (*name) are not supported."),
                            new Text("Skriv ut värdet på nytt.", "Write the value out again."));
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw faults.unreadable(
                        "yaml-depth",
                        lineOf(event.getStartMark()),
                        new Text("För många nivåer i varandra.", "Too many levels within each other."),
                        new Text(
                                "Högst " + MAX_DEPTH + " nivåer tas emot.",
                                "At most " + MAX_DEPTH + " levels are accepted."));
            }
        }
    }
}
