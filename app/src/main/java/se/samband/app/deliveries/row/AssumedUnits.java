package se.samband.app.deliveries.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a building is assumed to hold when the register does not say, by its type; read from {@code assumed-units.yaml}. An
 * assumption of the program's own, and named as one in every delivery that uses it.
 */
final class AssumedUnits {

    /** @param publicFunction whether the type is a school, care home or other public function */
    record Units(int households, int workplaces, int holidayHomes, boolean publicFunction) {}

    static final Units NOTHING = new Units(0, 0, 0, false);

    private static final AssumedUnits SHIPPED = load();

    private final Map<String, Units> ofType = new HashMap<>();
    private final Set<String> unspecified = new HashSet<>();
    private Units unspecifiedWithAddress = NOTHING;

    static AssumedUnits shipped() {
        return SHIPPED;
    }

    /**
     * @param type the register's type, or null
     * @param purpose a closer purpose, as {@code Bostad;Småhus friliggande}, or null; goes before the type
     */
    Units of(@Nullable String type, @Nullable String purpose, boolean hasAddress) {
        if (purpose != null) {
            String[] parts = purpose.toLowerCase(Locale.ROOT).split(";");
            for (int i = parts.length - 1; i >= 0; i--) {
                Units found = ofType.get(parts[i].strip());
                if (found != null) {
                    return found;
                }
            }
        }
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (hasAddress && unspecified.contains(plain)) {
            return unspecifiedWithAddress;
        }
        return ofType.getOrDefault(plain, NOTHING);
    }

    /** Whether neither type nor purpose says what the building is: it then holds something only if it has an address. */
    boolean isUnspecified(@Nullable String type, @Nullable String purpose) {
        return purpose == null && unspecified.contains(type == null ? "" : type.toLowerCase(Locale.ROOT));
    }

    private static AssumedUnits load() {
        try (InputStream in = AssumedUnits.class.getResourceAsStream("assumed-units.yaml")) {
            if (in == null) {
                throw new IllegalStateException("assumed-units.yaml is missing from the program");
            }
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            AssumedUnits assumed = new AssumedUnits();
            for (Object node : (List<?>) Objects.requireNonNull(root.get("units"))) {
                Map<?, ?> group = (Map<?, ?>) node;
                types(group).forEach(type -> assumed.ofType.put(type, units(group)));
            }
            Map<?, ?> rest = (Map<?, ?>) Objects.requireNonNull(root.get("unspecified-with-address"));
            assumed.unspecified.addAll(types(rest));
            assumed.unspecifiedWithAddress = units(rest);
            return assumed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> types(Map<?, ?> group) {
        return ((List<?>) Objects.requireNonNull(group.get("types")))
                .stream().map(String::valueOf).toList();
    }

    private static Units units(Map<?, ?> group) {
        return new Units(
                number(group, "households"),
                number(group, "workplaces"),
                number(group, "holiday-homes"),
                Boolean.TRUE.equals(group.get("public")));
    }

    private static int number(Map<?, ?> group, String key) {
        return group.get(key) instanceof Integer n ? n : 0;
    }
}
