package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.core.text.Text;

/**
 * One field of a column mapping, for reading.
 *
 * @param column names of its columns, or an empty text for a constant
 * @param values translations of cell values, as {@code "f" → "fiber"}
 * @param fallback value when the cells are empty, or an empty text
 */
record MappingLine(Text field, String code, String column, List<String> values, String fallback) {

    static List<MappingLine> list(@Nullable String yaml, String fileName) {
        return yaml == null ? List.of() : list(MappingReader.read(yaml, fileName));
    }

    static List<MappingLine> list(Mapping mapping) {
        List<MappingLine> lines = new ArrayList<>();
        mapping.fields()
                .forEach((field, m) -> lines.add(new MappingLine(
                        field.label(), field.code(), String.join(" + ", m.columns()), values(m), fallback(m))));
        return lines;
    }

    private static List<String> values(FieldMapping m) {
        return m.values().entrySet().stream()
                .map(e -> "”" + e.getKey() + "” → " + e.getValue())
                .sorted()
                .toList();
    }

    private static String fallback(FieldMapping m) {
        String fallback = m.fallback();
        return fallback == null ? "" : fallback;
    }
}
