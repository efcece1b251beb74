package se.samband.geo.source.gpkg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column and what its declared type makes of a stored value. */
record GpkgColumn(String name, Kind kind) {

    enum Kind {
        PLAIN,
        BOOLEAN,
        DATE,
        DATETIME,
        BINARY
    }

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    static GpkgColumn of(String name, @Nullable String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.startsWith("BLOB")) {
            return new GpkgColumn(name, Kind.BINARY);
        }
        return new GpkgColumn(
                name,
                switch (type) {
                    case "BOOLEAN", "BOOL" -> Kind.BOOLEAN;
                    case "DATE" -> Kind.DATE;
                    case "DATETIME", "TIMESTAMP" -> Kind.DATETIME;
                    default -> Kind.PLAIN;
                });
    }

    /** The value as the declared type has it; as it is stored when it does not fit that type. */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException {
        Object stored = rows.getObject(index);
        return switch (stored) {
            case null -> null;
            case Integer i -> kind == Kind.BOOLEAN && (i == 0 || i == 1) ? (Object) (i == 1) : (Object) i.longValue();
            case Long l -> l;
            case Double d -> d;
            case Float f -> f.doubleValue();
            case String s -> kind == Kind.DATE || kind == Kind.DATETIME ? time(s) : s;
            default -> null;
        };
    }

    private Object time(String text) {
        try {
            if (kind == Kind.DATE || text.length() == 10) {
                return LocalDate.parse(text);
            }
            String iso = text.replace(' ', 'T');
            boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return zoned
                    ? OffsetDateTime.parse(iso).atZoneSameInstant(SWEDEN).toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
