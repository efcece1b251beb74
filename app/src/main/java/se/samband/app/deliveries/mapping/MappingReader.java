package se.samband.app.deliveries.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.core.yaml.YamlMap;
import se.samband.geo.crs.Crs;

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
                root.findMap("fields").map(map -> FieldsReader.read(map, kind)).orElse(Map.of());
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
            return Crs.get(text).epsg();
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            fault(root, "crs", text, problem.what(), problem.remedy());
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
        if (!DatePattern.tellsDay(pattern)) {
            fault(
                    root,
                    "dates",
                    pattern,
                    new Text(
                            "Med det datummönstret går ingen dag att läsa.",
                            "No day can be read by this date pattern."),
                    new Text(
                            "Skriv dag, månad och fyra siffror för året, till exempel yyyy-MM-dd eller d/M yyyy. Månad och år utan dag"
                                    + " läses utan mönster.",
                            "Write day, month and four digits for the year, for example yyyy-MM-dd or d/M yyyy. Month and year"
                                    + " without a day are read without a pattern."));
        }
    }

    private static void fault(YamlMap map, String key, @Nullable String value, Text what, Text remedy) {
        map.fault("mapping", key, value, what, remedy);
    }
}
