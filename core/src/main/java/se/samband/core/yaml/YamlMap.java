package se.samband.core.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/**
 * Keys and values of one YAML map. A getter that does not find what it wants notes the fault and returns a stand-in, so that the
 * reader goes on and finds the rest; {@link #finish} on the outermost map then throws them all. Keys that nobody asked for are
 * faults too. Not for use by several threads.
 */
public final class YamlMap {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final YamlFaults faults;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> askedFor = new LinkedHashSet<>();
    private final List<YamlMap> children = new ArrayList<>();

    private record Entry(int line, Node value) {}

    private YamlMap(YamlFaults faults, String path, int line, @Nullable MappingNode node) {
        this.faults = faults;
        this.path = path;
        this.line = line;
        if (node != null) {
            node.getValue().forEach(this::addEntry);
        }
    }

    /**
     * @param sourceName name of the file as the user knows it
     * @throws BadInputException if the text is not YAML with keys at its top
     */
    public static YamlMap parse(String yaml, String sourceName) {
        YamlFaults faults = new YamlFaults(sourceName);
        return new YamlMap(faults, "", 1, YamlParser.parse(yaml, faults));
    }

    private void addEntry(NodeTuple tuple) {
        int keyLine = YamlParser.lineOf(tuple.getKeyNode().getStartMark());
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.put(key, new Entry(keyLine, tuple.getValueNode())) != null) {
            faults.add(
                    "yaml-duplicate-key",
                    keyLine,
                    pathOf(key),
                    null,
                    new Text("Nyckeln finns redan tidigare.", "The key has already been given."),
                    new Text("Behåll en av dem.", "Keep one of them."));
        }
    }

    /** Line in the file where the map begins, from 1. */
    public int line() {
        return line;
    }

    public boolean has(String key) {
        askedFor.add(key);
        return entries.containsKey(key);
    }

    /** A text that must be there and not be empty. */
    public String text(String key) {
        Entry entry = required(key, new Text("en text", "a text"));
        if (entry == null) {
            return "";
        }
        if (entry.value() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(key, entry, new Text("en text", "a text"));
        return "";
    }

    /** A text in both languages: keys {@code sv} and {@code en} below the key. */
    public Text bilingual(String key) {
        YamlMap map = map(key);
        return new Text(map.text("sv"), map.text("en"));
    }

    public Optional<Text> findBilingual(String key) {
        return has(key) ? Optional.of(bilingual(key)) : Optional.empty();
    }

    /** A whole number from {@code min} to {@code max}. */
    public int integer(String key, int min, int max) {
        Text expected = new Text("ett heltal " + min + "–" + max, "a whole number " + min + "–" + max);
        Entry entry = required(key, expected);
        if (entry == null) {
            return min;
        }
        return integerIn(key, entry, expected, min, max);
    }

    /** Whole numbers from {@code min} to {@code max}, at least one. */
    public List<Integer> integers(String key, int min, int max) {
        Text expected = new Text("ett heltal " + min + "–" + max, "a whole number " + min + "–" + max);
        return items(key, expected).stream()
                .map(entry -> integerIn(key, entry, expected, min, max))
                .toList();
    }

    private int integerIn(String key, Entry entry, Text expected, int min, int max) {
        if (entry.value() instanceof ScalarNode scalar
                && INTEGER.matcher(scalar.getValue()).matches()) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= min && value <= max) {
                return value;
            }
        }
        wrong(key, entry, expected);
        return min;
    }

    /** {@code true} or {@code false}. */
    public boolean bool(String key) {
        Text expected = new Text("true eller false", "true or false");
        Entry entry = required(key, expected);
        if (entry == null) {
            return false;
        }
        String value = entry.value() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!value.equals("true") && !value.equals("false")) {
            wrong(key, entry, expected);
        }
        return value.equals("true");
    }

    /** A date such as {@code 2024-10-01}. */
    public LocalDate date(String key) {
        Text expected = new Text("ett datum som 2024-10-01", "a date such as 2024-10-01");
        Entry entry = required(key, expected);
        if (entry == null) {
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(entry.value() instanceof ScalarNode scalar ? scalar.getValue() : "");
        } catch (DateTimeParseException e) {
            wrong(key, entry, expected);
            return LocalDate.EPOCH;
        }
    }

    public Optional<LocalDate> findDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    /**
     * One of several words.
     *
     * @param known the words that {@code find} knows, for the message
     */
    public <T> Optional<T> findWord(String key, Function<String, Optional<T>> find, List<String> known) {
        Text expected = oneOf(known);
        Entry entry = required(key, expected);
        return entry == null ? Optional.empty() : wordIn(key, entry, find, expected);
    }

    /** A list of words, at least one; unknown ones are noted as faults and left out. */
    public <T> List<T> words(String key, Function<String, Optional<T>> find, List<String> known) {
        Text expected = oneOf(known);
        List<T> found = new ArrayList<>();
        for (Entry entry : items(key, expected)) {
            wordIn(key, entry, find, expected).ifPresent(word -> {
                if (found.contains(word)) {
                    faults.add(
                            "yaml-duplicate",
                            entry.line(),
                            pathOf(key),
                            ((ScalarNode) entry.value()).getValue(),
                            new Text("Ordet finns redan i listan.", "The word is already in the list."),
                            new Text("Ta bort det ena.", "Remove one of them."));
                } else {
                    found.add(word);
                }
            });
        }
        return found;
    }

    private <T> Optional<T> wordIn(String key, Entry entry, Function<String, Optional<T>> find, Text expected) {
        Optional<T> word =
                entry.value() instanceof ScalarNode scalar ? find.apply(scalar.getValue()) : Optional.empty();
        if (word.isEmpty()) {
            wrong(key, entry, expected);
        }
        return word;
    }

    private static Text oneOf(List<String> known) {
        String list = String.join(", ", known);
        return new Text("något av " + list, "one of " + list);
    }

    /** A map below the key; an empty stand-in when it is missing. */
    public YamlMap map(String key) {
        Entry entry = required(key, new Text("nycklar under den", "keys below it"));
        if (entry == null) {
            return new YamlMap(new YamlFaults(""), pathOf(key), line, null);
        }
        return mapIn(key, pathOf(key), entry);
    }

    /** A list of maps, at least one. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Entry entry : items(key, new Text("nycklar under den", "keys below it"))) {
            maps.add(mapIn(key, pathOf(key) + "[" + (maps.size() + 1) + "]", entry));
        }
        return maps;
    }

    private YamlMap mapIn(String key, String childPath, Entry entry) {
        if (entry.value() instanceof MappingNode node) {
            YamlMap child = new YamlMap(faults, childPath, entry.line(), node);
            children.add(child);
            return child;
        }
        wrong(key, entry, new Text("nycklar med värden", "keys with values"));
        return new YamlMap(new YamlFaults(""), childPath, entry.line(), null);
    }

    private List<Entry> items(String key, Text expected) {
        Entry entry = required(key, new Text("en lista", "a list"));
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(item -> new Entry(YamlParser.lineOf(item.getStartMark()), item))
                    .toList();
        }
        wrong(
                key,
                entry,
                new Text(
                        "en lista med minst en post, där varje post är " + expected.sv(),
                        "a list with at least one item, each being " + expected.en()));
        return List.of();
    }

    /** Notes a fault that only the caller can see, at the line of the key or, when it is missing, of the map. */
    public void fault(String code, String key, @Nullable String value, Text what, Text remedy) {
        Entry entry = entries.get(key);
        faults.add(code, entry == null ? line : entry.line(), pathOf(key), value, what, remedy);
    }

    /**
     * Ends the reading of the outermost map.
     *
     * @throws BadInputException with every fault in the file, ordered by line
     */
    public void finish() {
        refuseUnknownKeys();
        faults.throwIfAny();
    }

    /** Ends the reading early with the faults found so far, without judging keys that nobody has asked for yet. */
    public BadInputException failure() {
        return faults.failure();
    }

    private void refuseUnknownKeys() {
        entries.forEach((key, entry) -> {
            if (!askedFor.contains(key)) {
                String known = String.join(", ", askedFor);
                faults.add(
                        "yaml-unknown-key",
                        entry.line(),
                        pathOf(key),
                        null,
                        new Text("Okänd nyckel.", "Unknown key."),
                        new Text(
                                "Rätta stavningen eller ta bort raden. Nycklar som finns här: " + known + ".",
                                "Correct the spelling or remove the line. Keys known here: " + known + "."));
            }
        });
        children.forEach(YamlMap::refuseUnknownKeys);
    }

    private @Nullable Entry required(String key, Text expected) {
        askedFor.add(key);
        Entry entry = entries.get(key);
        if (entry == null) {
            faults.add(
                    "yaml-key-missing",
                    line,
                    pathOf(key),
                    null,
                    new Text("Nyckeln saknas.", "The key is missing."),
                    new Text(
                            "Lägg till \"" + key + ":\" med " + expected.sv() + ".",
                            "Add \"" + key + ":\" with " + expected.en() + "."));
        }
        return entry;
    }

    private void wrong(String key, Entry entry, Text expected) {
        String value = entry.value() instanceof ScalarNode scalar ? scalar.getValue() : null;
        faults.add(
                "yaml-value",
                entry.line(),
                pathOf(key),
                value,
                new Text("Här väntades " + expected.sv() + ".", "Expected " + expected.en() + "."),
                new Text("Rätta värdet.", "Correct the value."));
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
