package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one field gets its value.
 *
 * @param columns column names; several are joined with a blank, as when street and number stand apart. Empty for a constant
 * @param values translation of cell values (compared without case and outer blanks) to the words of the domain
 * @param fallback value when the cells are empty, or always when there are no columns; null for none
 */
public record FieldMapping(
        List<String> columns,
        Map<String, String> values,
        @Nullable String fallback) {

    public FieldMapping {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    public static FieldMapping column(String column) {
        return new FieldMapping(List.of(column), Map.of(), null);
    }

    public static FieldMapping constant(String value) {
        return new FieldMapping(List.of(), Map.of(), value);
    }
}
