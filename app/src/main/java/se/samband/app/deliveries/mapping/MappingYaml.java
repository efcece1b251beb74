package se.samband.app.deliveries.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a mapping as the YAML that {@link MappingReader} reads. */
public final class MappingYaml {

    private MappingYaml() {}

    public static String write(Mapping mapping) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("kind", mapping.kind().code());
        put(root, "publisher", mapping.publisher());
        Map<String, Object> file = new LinkedHashMap<>();
        put(file, "layer", mapping.file().layer());
        put(file, "charset", mapping.file().charset());
        Character delimiter = mapping.file().delimiter();
        put(file, "delimiter", delimiter == null ? null : delimiter.toString());
        put(file, "header-row", mapping.file().headerRow());
        if (!file.isEmpty()) {
            root.put("file", file);
        }
        put(root, "crs", mapping.epsg());
        if (mapping.decimal() != Mapping.Decimal.AUTO) {
            root.put("decimal", mapping.decimal().name().toLowerCase(Locale.ROOT));
        }
        if (!mapping.dates().isEmpty()) {
            root.put("dates", mapping.dates());
        }
        if (mapping.speedUnit() != Mapping.SpeedUnit.MBIT) {
            root.put("speed-unit", mapping.speedUnit().label());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        mapping.fields().forEach((field, m) -> fields.put(field.code(), field(m)));
        root.put("fields", fields);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setUseUnicodeEncoding(true)
                .build();
        return new Dump(settings).dumpToString(root);
    }

    private static Object field(FieldMapping m) {
        if (m.columns().size() == 1 && m.values().isEmpty() && m.fallback() == null) {
            return m.columns().getFirst();
        }
        Map<String, Object> node = new LinkedHashMap<>();
        if (m.columns().isEmpty()) {
            put(node, "constant", m.fallback());
            return node;
        }
        if (m.columns().size() == 1) {
            node.put("column", m.columns().getFirst());
        } else {
            node.put("columns", new ArrayList<>(m.columns()));
        }
        if (!m.values().isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            List<String> keys = new ArrayList<>(m.values().keySet());
            keys.sort(null);
            keys.forEach(k -> values.put(k, m.values().get(k)));
            node.put("values", values);
        }
        put(node, "default", m.fallback());
        return node;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
