package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;

/** Writes and reads the manifest as YAML. */
final class ManifestFile {

    private ManifestFile() {}

    static void write(Path folder, Manifest manifest) throws IOException {
        List<Map<String, Object>> deliveries = new ArrayList<>();
        for (Manifest.Entry e : manifest.entries()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", e.file());
            put(map, "layer", e.layer());
            map.put("kind", e.kind().code());
            map.put("publisher", e.publisher());
            map.put("as-of", e.asOf().toString());
            map.put("received-at", e.receivedAt().toString());
            map.put("class", e.confidentiality().code());
            map.put("scope", e.scope().code());
            put(map, "corrects", e.corrects());
            put(map, "collection", e.collection());
            put(map, "mapping", e.mapping());
            put(map, "withdrawn-at", e.withdrawnAt());
            deliveries.add(map);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("county", Names.COUNTY);
        root.put("county-code", Names.COUNTY_CODE);
        root.put("invented", true);
        root.put("buildings", manifest.options().buildings());
        root.put("seed", manifest.options().seed());
        root.put("deliveries", deliveries);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setBestLineBreak("\n")
                .build();
        Files.writeString(folder.resolve(Manifest.FILE), new Dump(settings).dumpToString(root));
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    static Manifest read(Path folder) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(10_000_000).build();
        Map<?, ?> root = (Map<?, ?>) new Load(settings).loadFromString(Files.readString(folder.resolve(Manifest.FILE)));
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Object delivery : (List<?>) get(root, "deliveries")) {
            entries.add(entry((Map<?, ?>) delivery));
        }
        SampleOptions options = new SampleOptions(
                ((Number) get(root, "buildings")).intValue(), ((Number) get(root, "seed")).longValue());
        return new Manifest(options, entries);
    }

    private static Manifest.Entry entry(Map<?, ?> map) {
        String withdrawn = find(map, "withdrawn-at");
        return new Manifest.Entry(
                get(map, "file").toString(),
                find(map, "layer"),
                DeliveryKind.find(get(map, "kind").toString()).orElseThrow(),
                get(map, "publisher").toString(),
                LocalDate.parse(get(map, "as-of").toString()),
                Instant.parse(get(map, "received-at").toString()),
                Confidentiality.find(get(map, "class").toString()).orElseThrow(),
                get(map, "scope").equals(Scope.SUPPLEMENT.code()) ? Scope.SUPPLEMENT : Scope.COMPLETE,
                find(map, "corrects"),
                find(map, "collection"),
                find(map, "mapping"),
                withdrawn == null ? null : Instant.parse(withdrawn));
    }

    private static Object get(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException(Manifest.FILE + " lacks " + key);
        }
        return value;
    }

    private static @Nullable String find(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }
}
