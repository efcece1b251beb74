package se.samband.store.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as GeoPackage writes them: UTC with exactly three decimals of a second, so that text order is time order. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    public static String text(Instant moment) {
        return FORMAT.format(moment);
    }
}
