package se.samband.app.deliveries.mapping;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Reads a mapping from YAML and says plainly what is wrong with it, all faults at once. */
public final class MappingReader {

    private static final Set<String> ROOT_KEYS =
            Set.of("kind", "publisher", "file", "crs", "decimal", "dates", "speed-unit", "fields");
    private static final Set<String> FILE_KEYS = Set.of("layer", "sheet", "charset", "delimiter", "header-row");
    private static final Set<String> FIELD_KEYS = Set.of("column", "columns", "values", "default", "constant");

    private final String fileName;
    private final List<Problem> problems = new ArrayList<>();

    private MappingReader(String fileName) {
        this.fileName = fileName;
    }

    /**
     * @param fileName name to use in messages
     * @throws BadInputException with every fault found
     */
    public static Mapping read(String yaml, String fileName) {
        return new MappingReader(fileName).read(yaml);
    }

    private Mapping read(String yaml) {
        Map<String, Object> root = map(load(yaml), "");
        unknownKeys(root, ROOT_KEYS, "");
        String kindCode = text(root, "kind", "");
        DeliveryKind kind =
                kindCode == null ? null : DeliveryKind.find(kindCode).orElse(null);
        if (kind == null) {
            String kinds =
                    Stream.of(DeliveryKind.values()).map(DeliveryKind::code).collect(Collectors.joining(", "));
            add(
                    "kind",
                    kindCode,
                    new Text("okänt eller saknat slag av fil.", "the kind of file is missing or unknown."),
                    new Text("Skriv kind: och ett av " + kinds + ".", "Write kind: and one of " + kinds + "."));
        }
        Mapping.FileHints hints = hints(root);
        Integer epsg = whole(root, "crs", "");
        Mapping.Decimal decimal = decimal(text(root, "decimal", ""));
        List<String> dates = dates(root.get("dates"));
        Mapping.SpeedUnit unit = speedUnit(text(root, "speed-unit", ""));
        Map<Field, FieldMapping> fields = fields(root.get("fields"));
        String publisher = text(root, "publisher", "");
        if (kind == null || !problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Mapping(kind, publisher, hints, epsg, decimal, dates, unit, fields);
    }

    private @Nullable Object load(String yaml) {
        try {
            return new Load(LoadSettings.builder().setLabel(fileName).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            long row = e instanceof MarkedYamlEngineException marked
                    ? marked.getProblemMark().map(m -> m.getLine() + 1).orElse(0)
                    : 0;
            throw new BadInputException(
                    new Problem(
                            "mapping-yaml",
                            fileName,
                            row,
                            null,
                            null,
                            new Text("mappningen är inte giltig YAML.", "the mapping is not valid YAML."),
                            new Text(
                                    "Kontrollera indrag, kolon och citattecken på raden.",
                                    "Check indentation, colons and quotation marks on that line.")),
                    e);
        }
    }

    private Mapping.FileHints hints(Map<String, Object> root) {
        if (root.get("file") == null) {
            return Mapping.FileHints.NONE;
        }
        Map<String, Object> file = map(root.get("file"), "file");
        unknownKeys(file, FILE_KEYS, "file.");
        String layer = text(file, "layer", "file.");
        String delimiter = file.get("delimiter") instanceof String s ? s : null;
        if (delimiter != null && delimiter.equalsIgnoreCase("tab")) {
            delimiter = "\t";
        }
        if (delimiter != null && delimiter.length() != 1) {
            add(
                    "file.delimiter",
                    delimiter,
                    new Text("skiljetecknet ska vara ett enda tecken.", "the delimiter must be a single character."),
                    new Text("Skriv till exempel \";\" eller tab.", "Write for example \";\" or tab."));
        }
        String charset = text(file, "charset", "file.");
        if (charset != null && !charsetKnown(charset)) {
            add(
                    "file.charset",
                    charset,
                    new Text("okänd teckenkodning.", "unknown character encoding."),
                    new Text(
                            "Skriv till exempel UTF-8 eller windows-1252.",
                            "Write for example UTF-8 or windows-1252."));
        }
        return new Mapping.FileHints(
                layer != null ? layer : text(file, "sheet", "file."),
                charset,
                delimiter == null || delimiter.isEmpty() ? null : delimiter.charAt(0),
                whole(file, "header-row", "file."));
    }

    private static boolean charsetKnown(String charset) {
        try {
            return java.nio.charset.Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Mapping.Decimal decimal(@Nullable String word) {
        if (word == null) {
            return Mapping.Decimal.AUTO;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "comma", "komma", "," -> Mapping.Decimal.COMMA;
            case "point", "punkt", "." -> Mapping.Decimal.POINT;
            case "auto" -> Mapping.Decimal.AUTO;
            default -> {
                add(
                        "decimal",
                        word,
                        new Text("okänt decimaltecken.", "unknown decimal sign."),
                        new Text("Skriv comma, point eller auto.", "Write comma, point or auto."));
                yield Mapping.Decimal.AUTO;
            }
        };
    }

    private List<String> dates(@Nullable Object node) {
        List<String> patterns = new ArrayList<>();
        for (String pattern : texts(node)) {
            try {
                var unused = DateTimeFormatter.ofPattern(pattern);
                patterns.add(pattern);
            } catch (IllegalArgumentException e) {
                add(
                        "dates",
                        pattern,
                        new Text("datummönstret går inte att tolka.", "the date pattern cannot be read."),
                        new Text(
                                "Skriv till exempel yyyy-MM-dd eller d/M yyyy.",
                                "Write for example yyyy-MM-dd or d/M yyyy."));
            }
        }
        return patterns;
    }

    private Mapping.SpeedUnit speedUnit(@Nullable String word) {
        if (word == null) {
            return Mapping.SpeedUnit.MBIT;
        }
        return Mapping.SpeedUnit.find(word).orElseGet(() -> {
            add(
                    "speed-unit",
                    word,
                    new Text("okänd enhet för hastighet.", "unknown unit of speed."),
                    new Text("Skriv kbit/s, Mbit/s eller Gbit/s.", "Write kbit/s, Mbit/s or Gbit/s."));
            return Mapping.SpeedUnit.MBIT;
        });
    }

    private Map<Field, FieldMapping> fields(@Nullable Object node) {
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        if (node == null) {
            return fields;
        }
        map(node, "fields").forEach((code, value) -> {
            Field field = Field.find(code).orElse(null);
            if (field == null) {
                String known = Stream.of(Field.values()).map(Field::code).collect(Collectors.joining(", "));
                add(
                        "fields." + code,
                        null,
                        new Text("okänt fält.", "unknown field."),
                        new Text("Fälten heter " + known + ".", "The fields are called " + known + "."));
            } else {
                fields.put(field, fieldMapping(value, "fields." + code));
            }
        });
        return fields;
    }

    private FieldMapping fieldMapping(@Nullable Object node, String path) {
        if (node instanceof String column) {
            return FieldMapping.column(column);
        }
        if (!(node instanceof Map<?, ?>)) {
            add(
                    path,
                    node == null ? null : node.toString(),
                    new Text("ett kolumnnamn väntades.", "a column name was expected."),
                    new Text(
                            "Skriv kolumnens namn, inom citattecken om det är ett tal, eller column:, columns: eller constant:.",
                            "Write the column's name, quoted if it is a number, or column:, columns: or constant:."));
            return FieldMapping.constant("");
        }
        Map<String, Object> map = map(node, path);
        unknownKeys(map, FIELD_KEYS, path + ".");
        List<String> columns = new ArrayList<>(texts(map.get("columns")));
        columns.addAll(texts(map.get("column")));
        String constant = scalar(map.get("constant"));
        if (columns.isEmpty() == (constant == null)) {
            add(
                    path,
                    null,
                    new Text(
                            "fältet ska ha antingen kolumn eller konstant.",
                            "the field needs either a column or a constant."),
                    new Text("Skriv column: namn eller constant: värde.", "Write column: name or constant: value."));
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (map.get("values") != null) {
            map(map.get("values"), path + ".values")
                    .forEach((from, to) -> values.put(from.strip().toLowerCase(Locale.ROOT), String.valueOf(to)));
        }
        return new FieldMapping(columns, values, constant != null ? constant : scalar(map.get("default")));
    }

    private Map<String, Object> map(@Nullable Object node, String path) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> {
                if (v != null) {
                    copy.put(yamlWord(k), v);
                }
            });
            return copy;
        }
        add(
                path.isEmpty() ? null : path,
                node == null ? null : node.toString(),
                new Text("en lista av namn: värde väntades.", "a list of name: value was expected."),
                new Text("Se exemplet i docs/cli.md.", "See the example in docs/cli.md."));
        return Map.of();
    }

    /** YAML reads an unquoted true or 1 as something else than text; people mean what they wrote. */
    private static String yamlWord(@Nullable Object key) {
        return String.valueOf(key);
    }

    private void unknownKeys(Map<String, Object> map, Set<String> known, String path) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                String names = known.stream().sorted().collect(Collectors.joining(", "));
                add(
                        path + key,
                        null,
                        new Text("okänt ord i mappningen.", "unknown word in the mapping."),
                        new Text("Här kan stå: " + names + ".", "Known here: " + names + "."));
            }
        }
    }

    private @Nullable String text(Map<String, Object> map, String key, String path) {
        Object value = map.get(key);
        if (value instanceof Map || value instanceof List) {
            add(
                    path + key,
                    null,
                    new Text("ett enda värde väntades.", "a single value was expected."),
                    new Text("Skriv ett värde efter kolon.", "Write one value after the colon."));
            return null;
        }
        return scalar(value);
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable Integer whole(Map<String, Object> map, String key, String path) {
        Object value = map.get(key);
        if (value == null) {
            return null;
        }
        String text =
                value.toString().toUpperCase(Locale.ROOT).replace("EPSG:", "").strip();
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            add(
                    path + key,
                    text,
                    new Text("ett heltal väntades.", "a whole number was expected."),
                    new Text("Skriv till exempel " + key + ": 3006.", "Write for example " + key + ": 3006."));
            return null;
        }
    }

    private static List<String> texts(@Nullable Object node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(node.toString());
    }

    private void add(@Nullable String path, @Nullable String value, Text what, Text remedy) {
        problems.add(new Problem("mapping", fileName, 0, path, value, what, remedy));
    }
}
