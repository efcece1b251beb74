package se.samband.store.jdbc;

import java.security.SecureRandom;
import java.util.Optional;

/** Table setting: a name and a value. The names here belong to the store; people's own begin otherwise. */
public final class Settings {

    public static final String COUNTY_CODE = "county_code";
    public static final String NAME = "name";
    public static final String INVENTED = "invented";
    public static final String CREATED_AT = "created_at";

    /** Which register deliveries table building was last made from. */
    public static final String REGISTERS_IN_FORCE = "derived.registers";

    /** The day whose status the columns of table building show, or {@link #STALE}. */
    public static final String STATUS_DAY = "derived.status_day";

    public static final String STATUS_RULEBOOK = "derived.status_rulebook";
    public static final String STALE = "stale";

    /** Drawn anew by every change of what pages and figures are made of. */
    private static final String DATA_VERSION = "derived.data_version";

    private static final String FIND = "SELECT value FROM setting WHERE name = ?";
    private static final String PUT =
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    private static final String UPDATE = "UPDATE setting SET value = ? WHERE name = ?";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Settings() {}

    public static Optional<String> find(Db db, String name) {
        return db.find(FIND, row -> row.getString(1), name);
    }

    public static String get(Db db, String name) {
        return find(db, name).orElseThrow(() -> new StoreException("setting " + name + " is missing"));
    }

    public static void put(Db db, String name, String value) {
        db.update(PUT, name, value);
    }

    /** Which state of the workspace this is; 0 when nothing has changed since it was made. */
    public static long dataVersion(Db db) {
        return find(db, DATA_VERSION).map(Long::parseLong).orElse(0L);
    }

    /** Drawn and not counted: a file that is restored from a backup and then changed has a version of its own. */
    static void renewDataVersion(Db db) {
        String fresh = Long.toString(RANDOM.nextLong());
        if (db.update(UPDATE, fresh, DATA_VERSION) == 0) {
            put(db, DATA_VERSION, fresh);
        }
    }
}
