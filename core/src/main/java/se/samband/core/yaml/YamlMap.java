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
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/**
 * Keys and values of one YAML map. A getter that does not find what it wants notes the fault and returns a stand-in, so that the
 * reader goes on and finds the rest; {@link #finish} on the outermost map then throws them all. Keys that nobody asked for are
 * faults too. Not for use by several threads.
 */
public final class YamlMap {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Text SUBKEYS = new Text("nycklar under den", "keys below it");

    private final YamlFaults faults;
    private final String path;
    private final int line;
    private final Map<String, YamlEntry> entries = new LinkedHashMap<>();
    private final Set<String> askedFor = new LinkedHashSet<>();
    private final List<YamlMap> children = new ArrayList<>();

    private YamlMap(YamlFaults faults, String path, int line) {
        this.faults = faults;
        this.path = path;
        this.line = line;
    }

    /**
     * @param sourceName name of the file as the user knows it
     * @throws BadInputException if the text is not YAML with keys at its top
     */
    public static YamlMap parse(String yaml, String sourceName) {
        YamlFaults faults = new YamlFaults(sourceName);
        return new YamlMap(faults, "", 1).filled(YamlParser.parse(yaml, faults));
    }

    private YamlMap filled(MappingNode node) {
        node.getValue().forEach(this::addEntry);
        return this;
    }

    private void addEntry(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int keyLine = YamlParser.lineOf(tuple.getKeyNode().getStartMark());
        YamlEntry entry = new YamlEntry(pathOf(key), keyLine, tuple.getValueNode());
        if (entries.put(key, entry) != null) {
            faults.duplicateKey(entry);
        }
    }

    public boolean has(String key) {
        askedFor.add(key);
        return entries.containsKey(key);
    }

    /** The keys that something is said of, where they are the file's own words: their caller judges them. */
    public List<String> keys() {
        askedFor.addAll(entries.keySet());
        return entries.keySet().stream().filter(this::isSaid).toList();
    }

    /** The keys that nothing stands after. */
    public List<String> keysLeftEmpty() {
        return entries.keySet().stream().filter(key -> !isSaid(key)).toList();
    }

    /** Whether something stands after the key. */
    public boolean isSaid(String key) {
        return findSaid(key).isPresent();
    }

    private Optional<YamlEntry> findSaid(String key) {
        askedFor.add(key);
        return Optional.ofNullable(entries.get(key)).filter(YamlEntry::isSaid);
    }

    /** Whether what stands after the key is a single value. */
    public boolean isSingle(String key) {
        return findSaid(key).map(YamlEntry::scalar).isPresent();
    }

    /** A single value exactly as it is written, blanks and all; empty when nothing is said. */
    public Optional<String> findVerbatim(String key) {
        return findSaid(key).map(entry -> verbatim(entry));
    }

    /** One value or a list of them, exactly as they are written; empty when nothing is said. */
    public List<String> verbatims(String key) {
        return findSaid(key)
                .map(entry -> entry.findList().orElse(List.of(entry)).stream()
                        .map(this::verbatim)
                        .toList())
                .orElse(List.of());
    }

    private String verbatim(YamlEntry entry) {
        return read(entry, new Text("ett enda värde", "a single value"), "", value -> value);
    }

    /** A text that must be there and not be empty. */
    public String text(String key) {
        return read(key, new Text("en text", "a text"), "", value -> value.isBlank() ? null : value.strip());
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
        return read(key, wholeNumber(min, max), min, value -> integerIn(value, min, max));
    }

    /** Whole numbers from {@code min} to {@code max}, at least one. */
    public List<Integer> integers(String key, int min, int max) {
        Text expected = wholeNumber(min, max);
        return items(key, expected).stream()
                .map(item -> read(item, expected, min, value -> integerIn(value, min, max)))
                .toList();
    }

    private static Text wholeNumber(int min, int max) {
        return new Text("ett heltal " + min + "–" + max, "a whole number " + min + "–" + max);
    }

    private static @Nullable Integer integerIn(String text, int min, int max) {
        if (!INTEGER.matcher(text).matches()) {
            return null;
        }
        int value = Integer.parseInt(text);
        return value >= min && value <= max ? (Integer) value : null;
    }

    /** {@code true} or {@code false}. */
    public boolean bool(String key) {
        return read(key, new Text("true eller false", "true or false"), false, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    /** A date such as {@code 2024-10-01}. */
    public LocalDate date(String key) {
        return read(
                key,
                new Text("ett datum som 2024-10-01", "a date such as 2024-10-01"),
                LocalDate.EPOCH,
                YamlMap::dateIn);
    }

    private static @Nullable LocalDate dateIn(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
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
        return read(key, oneOf(known), Optional.empty(), value -> foundOrNull(find.apply(value)));
    }

    /** A list of words, at least one; unknown ones and those said before are noted as faults and left out. */
    public <T> List<T> words(String key, Function<String, Optional<T>> find, List<String> known) {
        Text expected = oneOf(known);
        List<T> found = new ArrayList<>();
        for (YamlEntry item : items(key, expected)) {
            Optional<T> word = read(item, expected, Optional.empty(), value -> foundOrNull(find.apply(value)));
            if (word.isPresent() && found.contains(word.get())) {
                faults.duplicateWord(item);
            } else {
                word.ifPresent(found::add);
            }
        }
        return found;
    }

    private static <T> @Nullable Optional<T> foundOrNull(Optional<T> word) {
        return word.isPresent() ? word : null;
    }

    private static Text oneOf(List<String> known) {
        String list = String.join(", ", known);
        return new Text("något av " + list, "one of " + list);
    }

    /** A map below the key; an empty stand-in when it is missing. */
    public YamlMap map(String key) {
        YamlEntry entry = required(key, SUBKEYS);
        return entry == null ? standIn(pathOf(key), line) : mapIn(entry, pathOf(key));
    }

    /** A map below the key; empty when nothing is said. */
    public Optional<YamlMap> findMap(String key) {
        return findSaid(key).map(entry -> mapIn(entry, pathOf(key)));
    }

    /** A list of maps, at least one. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlEntry item : items(key, SUBKEYS)) {
            maps.add(mapIn(item, pathOf(key) + "[" + (maps.size() + 1) + "]"));
        }
        return maps;
    }

    private YamlMap mapIn(YamlEntry entry, String childPath) {
        Optional<MappingNode> node = entry.findMap();
        if (node.isEmpty()) {
            faults.wrong(entry, new Text("nycklar med värden", "keys with values"));
            return standIn(childPath, entry.line());
        }
        YamlMap child = new YamlMap(faults, childPath, entry.line()).filled(node.get());
        children.add(child);
        return child;
    }

    /** An empty map whose own faults are of no interest: that it is missing has been told. */
    private static YamlMap standIn(String path, int line) {
        return new YamlMap(new YamlFaults(""), path, line);
    }

    private List<YamlEntry> items(String key, Text expected) {
        YamlEntry entry = required(key, new Text("en lista", "a list"));
        if (entry == null) {
            return List.of();
        }
        List<YamlEntry> items = entry.findList().orElse(List.of());
        if (items.isEmpty()) {
            faults.wrong(
                    entry,
                    new Text(
                            "en lista med minst en post, där varje post är " + expected.sv(),
                            "a list with at least one item, each being " + expected.en()));
        }
        return items;
    }

    /** Notes a fault that only the caller can see, at the line of the key or, when it is missing, of the map. */
    public void fault(String code, String key, @Nullable String value, Text what, Text remedy) {
        YamlEntry entry = entries.get(key);
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
                faults.unknownKey(entry, askedFor);
            }
        });
        children.forEach(YamlMap::refuseUnknownKeys);
    }

    private <T> T read(String key, Text expected, T standIn, Function<String, @Nullable T> parse) {
        YamlEntry entry = required(key, expected);
        return entry == null ? standIn : read(entry, expected, standIn, parse);
    }

    /** @param parse gives null for what is not the value expected */
    private <T> T read(YamlEntry entry, Text expected, T standIn, Function<String, @Nullable T> parse) {
        String scalar = entry.scalar();
        T value = scalar == null ? null : parse.apply(scalar);
        if (value == null) {
            faults.wrong(entry, expected);
            return standIn;
        }
        return value;
    }

    private @Nullable YamlEntry required(String key, Text expected) {
        askedFor.add(key);
        YamlEntry entry = entries.get(key);
        if (entry == null) {
            faults.missing(line, pathOf(key), key, expected);
        }
        return entry;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
