package se.samband.app.deliveries.mapping;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;

/** Reads a mapping from YAML and says plainly what is wrong with it, all faults at once. */
public final class MappingReader {

    private static final int LAST_HEADER_ROW = 1_000_000;
    private static final List<String> KINDS =
            Stream.of(DeliveryKind.values()).map(DeliveryKind::code).toList();
    private static final List<String> UNITS =
            Stream.of(Mapping.SpeedUnit.values()).map(Mapping.SpeedUnit::label).toList();

    private final YamlMap root;

    private MappingReader(YamlMap root) {
        this.root = root;
    }

    /**
     * @param fileName name to use in messages
     * @throws BadInputException with every fault found
     */
    public static Mapping read(String yaml, String fileName) {
        return new MappingReader(YamlMap.parse(yaml, fileName)).read();
    }

    private Mapping read() {
        Optional<DeliveryKind> kind = root.findWord("kind", DeliveryKind::find, KINDS);
        String publisher = root.findVerbatim("publisher").orElse(null);
        Mapping.FileHints hints = root.findMap("file").map(MappingReader::hints).orElse(Mapping.FileHints.NONE);
        Integer epsg = root.findVerbatim("crs").map(this::epsg).orElse(null);
        Mapping.Decimal decimal = root.isSaid("decimal")
                ? root.findWord("decimal", MappingReader::findDecimal, List.of("comma", "point", "auto"))
                        .orElse(Mapping.Decimal.AUTO)
                : Mapping.Decimal.AUTO;
        List<String> dates = root.verbatims("dates");
        dates.forEach(this::checkDatePattern);
        Mapping.SpeedUnit unit = root.isSaid("speed-unit")
                ? root.findWord("speed-unit", Mapping.SpeedUnit::find, UNITS).orElse(Mapping.SpeedUnit.MBIT)
                : Mapping.SpeedUnit.MBIT;
        Map<Field, FieldMapping> fields =
                root.findMap("fields").map(MappingReader::fields).orElse(Map.of());
        root.finish();
        return new Mapping(kind.orElseThrow(), publisher, hints, epsg, decimal, dates, unit, fields);
    }

    private static Mapping.FileHints hints(YamlMap file) {
        String layer = file.findVerbatim("layer").orElse(null);
        String sheet = file.findVerbatim("sheet").orElse(null);
        return new Mapping.FileHints(
                layer != null ? layer : sheet,
                charset(file),
                delimiter(file),
                file.isSaid("header-row") ? (Integer) file.integer("header-row", 1, LAST_HEADER_ROW) : null);
    }

    private static @Nullable Character delimiter(YamlMap file) {
        String delimiter = file.findVerbatim("delimiter").orElse(null);
        if (delimiter == null) {
            return null;
        }
        if (delimiter.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (delimiter.length() != 1) {
            fault(
                    file,
                    "delimiter",
                    delimiter,
                    new Text("Skiljetecknet ska vara ett enda tecken.", "The delimiter must be a single character."),
                    new Text("Skriv till exempel \";\" eller tab.", "Write for example \";\" or tab."));
            return null;
        }
        return delimiter.charAt(0);
    }

    private static @Nullable String charset(YamlMap file) {
        String charset = file.findVerbatim("charset").orElse(null);
        if (charset != null && !isCharset(charset)) {
            fault(
                    file,
                    "charset",
                    charset,
                    new Text("Okänd teckenkodning.", "Unknown character encoding."),
                    new Text(
                            "Skriv till exempel UTF-8 eller windows-1252.",
                            "Write for example UTF-8 or windows-1252."));
        }
        return charset;
    }

    private static boolean isCharset(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable Integer epsg(String text) {
        try {
            return Integer.valueOf(
                    text.toUpperCase(Locale.ROOT).replace("EPSG:", "").strip());
        } catch (NumberFormatException e) {
            fault(
                    root,
                    "crs",
                    text,
                    new Text("En EPSG-kod väntades.", "An EPSG code was expected."),
                    new Text("Skriv till exempel crs: 3006.", "Write for example crs: 3006."));
            return null;
        }
    }

    private static Optional<Mapping.Decimal> findDecimal(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "comma", "komma", "," -> Optional.of(Mapping.Decimal.COMMA);
            case "point", "punkt", "." -> Optional.of(Mapping.Decimal.POINT);
            case "auto" -> Optional.of(Mapping.Decimal.AUTO);
            default -> Optional.empty();
        };
    }

    private void checkDatePattern(String pattern) {
        try {
            var unused = DateTimeFormatter.ofPattern(pattern);
        } catch (IllegalArgumentException e) {
            fault(
                    root,
                    "dates",
                    pattern,
                    new Text("Datummönstret går inte att tolka.", "The date pattern cannot be read."),
                    new Text(
                            "Skriv till exempel yyyy-MM-dd eller d/M yyyy.",
                            "Write for example yyyy-MM-dd or d/M yyyy."));
        }
    }

    private static Map<Field, FieldMapping> fields(YamlMap map) {
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        for (String code : map.keys()) {
            Field.find(code)
                    .ifPresentOrElse(
                            field -> fields.put(field, fieldMapping(map, code)), () -> unknownField(map, code));
        }
        return fields;
    }

    private static FieldMapping fieldMapping(YamlMap fields, String code) {
        return fields.isSingle(code)
                ? FieldMapping.column(fields.findVerbatim(code).orElseThrow())
                : fieldMapping(fields, code, fields.map(code));
    }

    private static FieldMapping fieldMapping(YamlMap fields, String code, YamlMap field) {
        List<String> columns = new ArrayList<>(field.verbatims("columns"));
        columns.addAll(field.verbatims("column"));
        String constant = field.findVerbatim("constant").orElse(null);
        String fallback = field.findVerbatim("default").orElse(null);
        Map<String, String> values =
                field.findMap("values").map(MappingReader::values).orElse(Map.of());
        if (columns.isEmpty() == (constant == null)) {
            fault(
                    fields,
                    code,
                    null,
                    new Text(
                            "Fältet ska ha antingen kolumn eller konstant.",
                            "The field needs either a column or a constant."),
                    new Text("Skriv column: namn eller constant: värde.", "Write column: name or constant: value."));
        }
        return new FieldMapping(columns, values, constant != null ? constant : fallback);
    }

    private static Map<String, String> values(YamlMap map) {
        Map<String, String> values = new HashMap<>();
        for (String word : map.keys()) {
            values.put(
                    word.strip().toLowerCase(Locale.ROOT),
                    map.findVerbatim(word).orElseThrow());
        }
        return values;
    }

    private static void unknownField(YamlMap fields, String code) {
        String known = Stream.of(Field.values()).map(Field::code).collect(Collectors.joining(", "));
        fault(
                fields,
                code,
                null,
                new Text("Okänt fält.", "Unknown field."),
                new Text("Fälten heter " + known + ".", "The fields are called " + known + "."));
    }

    private static void fault(YamlMap map, String key, @Nullable String value, Text what, Text remedy) {
        map.fault("mapping", key, value, what, remedy);
    }
}
