package se.samband.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as GeoPackage writes them: UTC with exactly three decimals of a second, so that text order is time order. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** As PostgreSQL writes them: {@code 2025-10-01 12:00:00.5+00}. */
    private static final DateTimeFormatter POSTGRES = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    private Moments() {}

    public static String text(Instant moment) {
        return FORMAT.format(moment);
    }

    /** A moment that must be there. */
    public static Instant read(ResultSet row, int column) throws SQLException {
        return find(row, column).orElseThrow(() -> new StoreException("no moment in column " + column));
    }

    public static Optional<Instant> find(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Moments::parse);
    }

    /** A moment as it is stored, also one that is none, in the form of {@link #text} whatever the database; empty when null. */
    public static String stored(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return "";
        }
        try {
            return text(POSTGRES.parse(text, Instant::from));
        } catch (DateTimeParseException asStored) {
            return text;
        }
    }

    private static Instant parse(String text) {
        return text.indexOf('T') > 0 ? Instant.parse(text) : POSTGRES.parse(text, Instant::from);
    }
}
