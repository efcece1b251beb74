package se.samband.app.deliveries.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.DeliveryKind;

/**
 * How one publisher's files of one kind are read. Shown to the user, saved with each delivery and used again the next time.
 *
 * @param publisher whose files it is for, or null for anybody's
 * @param file how the file is to be opened, beyond what is recognised by itself
 * @param epsg coordinate system of geometries and coordinate columns, or null for what the file declares (SWEREF 99 TM when it
 *     declares none)
 * @param decimal how numbers are written
 * @param dates further date patterns in {@link java.time.format.DateTimeFormatter}'s letters, tried first
 * @param speedUnit unit of a download speed that names none
 */
public record Mapping(
        DeliveryKind kind,
        @Nullable String publisher,
        FileHints file,
        @Nullable Integer epsg,
        Decimal decimal,
        List<String> dates,
        SpeedUnit speedUnit,
        Map<Field, FieldMapping> fields) {

    /**
     * What cannot be recognised from the file itself.
     *
     * @param headerRow row that holds the column names, the first row of the file being 1; null when recognised
     */
    public record FileHints(
            @Nullable String layer,
            @Nullable String charset,
            @Nullable Character delimiter,
            @Nullable Integer headerRow) {

        public static final FileHints NONE = new FileHints(null, null, null, null);
    }

    /** Decimal sign. {@link #AUTO} takes both, and refuses what could be read in two ways. */
    public enum Decimal {
        AUTO,
        COMMA,
        POINT
    }

    /** Unit of a speed column. */
    public enum SpeedUnit {
        KBIT("kbit/s", 0.001),
        MBIT("Mbit/s", 1),
        GBIT("Gbit/s", 1000);

        private final String label;
        private final double inMbit;

        SpeedUnit(String label, double inMbit) {
            this.label = label;
            this.inMbit = inMbit;
        }

        public String label() {
            return label;
        }

        /** How many Mbit/s one of the unit is. */
        public double inMbit() {
            return inMbit;
        }

        public static Optional<SpeedUnit> find(String text) {
            String bare = text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
            return switch (bare) {
                case "kbits", "kbit", "kbps" -> Optional.of(KBIT);
                case "mbits", "mbit", "mbps", "m" -> Optional.of(MBIT);
                case "gbits", "gbit", "gbps", "g", "gigabit" -> Optional.of(GBIT);
                default -> Optional.empty();
            };
        }
    }

    public Mapping {
        dates = List.copyOf(dates);
        EnumMap<Field, FieldMapping> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    public static Mapping empty(DeliveryKind kind) {
        return new Mapping(kind, null, FileHints.NONE, null, Decimal.AUTO, List.of(), SpeedUnit.MBIT, Map.of());
    }

    public Optional<FieldMapping> find(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    public Mapping withFields(Map<Field, FieldMapping> newFields) {
        return new Mapping(kind, publisher, file, epsg, decimal, dates, speedUnit, newFields);
    }

    public Mapping withPublisher(@Nullable String newPublisher) {
        return new Mapping(kind, newPublisher, file, epsg, decimal, dates, speedUnit, fields);
    }

    public Mapping withEpsg(@Nullable Integer newEpsg) {
        return new Mapping(kind, publisher, file, newEpsg, decimal, dates, speedUnit, fields);
    }

    public Mapping withFile(FileHints newFile) {
        return new Mapping(kind, publisher, newFile, epsg, decimal, dates, speedUnit, fields);
    }

    public Mapping withNumbers(Decimal newDecimal, SpeedUnit newSpeedUnit) {
        return new Mapping(kind, publisher, file, epsg, newDecimal, dates, newSpeedUnit, fields);
    }

    /** All columns the mapping names, in field order. */
    public List<String> columnsNamed() {
        List<String> names = new ArrayList<>();
        fields.values().forEach(f -> names.addAll(f.columns()));
        return names;
    }
}
