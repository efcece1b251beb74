package se.samband.app.deliveries.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.KindFields;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.geo.crs.Crs;

/** Reads the form of the second step into a mapping; what the form does not show stays as it was. */
final class MappingForm {

    private static final String COLUMN = "column.";
    private static final String FALLBACK = "fallback.";

    private MappingForm() {}

    /** @throws se.samband.core.problem.BadInputException when a number or the YAML cannot be read */
    static Mapping read(Map<String, String> form, Mapping before) {
        String yaml = form.getOrDefault("yaml", "").strip();
        return yaml.isEmpty()
                ? columns(form, before).withEpsg(epsg(form.getOrDefault("epsg", "")))
                : MappingReader.read(yaml, "YAML");
    }

    /** The choice of columns alone, which can always be read. */
    static Mapping columns(Map<String, String> form, Mapping before) {
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        fields.putAll(before.fields());
        for (Field field : KindFields.of(before.kind()).all()) {
            String column = form.get(COLUMN + field.code());
            if (column != null) {
                FieldMapping mapped = field(
                        before.fields().get(field),
                        column,
                        form.getOrDefault(FALLBACK + field.code(), "").strip());
                if (mapped == null) {
                    fields.remove(field);
                } else {
                    fields.put(field, mapped);
                }
            }
        }
        return before.withFields(fields);
    }

    private static @Nullable FieldMapping field(@Nullable FieldMapping before, String column, String fallback) {
        String kept = fallback.isEmpty() ? null : fallback;
        if (column.isEmpty()) {
            return kept == null ? null : FieldMapping.constant(kept);
        }
        boolean same = before != null && String.join(" + ", before.columns()).equals(column);
        return same && before != null
                ? new FieldMapping(before.columns(), before.values(), kept)
                : new FieldMapping(List.of(column), before == null ? Map.of() : before.values(), kept);
    }

    private static @Nullable Integer epsg(String typed) {
        return typed.isBlank() ? null : (Integer) Crs.get(typed).epsg();
    }
}
