package se.samband.app.deliveries.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.samband.core.delivery.DeliveryKind;

/**
 * Known column names of each field, read from {@code header-names.yaml}. Names given for a kind come before the common ones; an
 * earlier name in a list is the surer one.
 */
final class HeaderDictionary {

    private static final HeaderDictionary SHIPPED = load();

    private final Map<Field, List<String>> common;
    private final Map<DeliveryKind, Map<Field, List<String>>> ofKind;

    private HeaderDictionary(Map<Field, List<String>> common, Map<DeliveryKind, Map<Field, List<String>>> ofKind) {
        this.common = common;
        this.ofKind = ofKind;
    }

    static HeaderDictionary shipped() {
        return SHIPPED;
    }

    /** Normalised names of the field in files of the kind, surest first. */
    List<String> names(DeliveryKind kind, Field field) {
        List<String> special = ofKind.getOrDefault(kind, Map.of()).get(field);
        return special != null ? special : common.getOrDefault(field, List.of());
    }

    private static HeaderDictionary load() {
        try (InputStream in = HeaderDictionary.class.getResourceAsStream("header-names.yaml")) {
            if (in == null) {
                throw new IllegalStateException("header-names.yaml is missing from the program");
            }
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<DeliveryKind, Map<Field, List<String>>> ofKind = new EnumMap<>(DeliveryKind.class);
            node(root, "kinds").forEach((kind, fields) -> {
                for (String code : kind.toString().split(",")) {
                    ofKind.put(DeliveryKind.find(code).orElseThrow(), fields(fields));
                }
            });
            return new HeaderDictionary(fields(node(root, "common")), ofKind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> node(Map<?, ?> root, String key) {
        return (Map<?, ?>) Objects.requireNonNull(root.get(key), key);
    }

    private static Map<Field, List<String>> fields(Object node) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        ((Map<?, ?>) node).forEach((code, names) -> {
            List<String> normalised = new ArrayList<>();
            for (Object name : (List<?>) names) {
                normalised.add(HeaderName.normalise(name.toString()));
            }
            fields.put(Field.find(code.toString()).orElseThrow(), normalised);
        });
        return fields;
    }
}
