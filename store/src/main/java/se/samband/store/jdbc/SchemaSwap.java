package se.samband.store.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a schema that was made beside another in its place, at one moment: who reads goes on with the one or the other whole. What was
 * there keeps its content under another name.
 */
public final class SchemaSwap {

    private static final String DRAFT = "_restoring";
    private static final String KEPT = "_before_restore_";
    private static final Pattern ASIDE = Pattern.compile(".*(" + DRAFT + '|' + KEPT + "\\d{8}_\\d{6})");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    /** PostgreSQL cuts longer names. */
    private static final int LONGEST = 63;

    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('samband restore ' || ?, 0))";
    private static final String EXISTS = "SELECT count(*) FROM pg_namespace WHERE nspname = ?";
    private static final String HAS_STYLES =
            "SELECT count(*) FROM pg_class WHERE oid = to_regclass(?) AND has_table_privilege(oid, 'UPDATE')";
    private static final String MOVE_STYLES =
            "UPDATE %s SET f_table_schema = ? WHERE f_table_catalog = current_database() AND f_table_schema = ?";

    private final PostgresAccess place;
    private final Db server;

    private SchemaSwap(PostgresAccess place, Db server) {
        this.place = place;
        this.server = server;
    }

    /** Whether a schema of this name is one that waits to be put in place, or that was put aside. */
    public static boolean isAside(String schema) {
        return ASIDE.matcher(schema).matches();
    }

    /** The schema to make the content in that is to come in the place of another. */
    public static String draftOf(String schema) {
        return cut(schema, DRAFT);
    }

    private static String cut(String schema, String ending) {
        return schema.substring(0, Math.min(schema.length(), LONGEST - ending.length())) + ending;
    }

    /**
     * Lets the draft be made, and puts it in place. Of several at once each waits for the one before.
     *
     * @param draft makes the schema {@link #draftOf}; when it throws nothing of that is left
     * @param waitMs how long those who write may take to end
     * @return the name under which what was there is kept, empty when nothing was
     */
    public static String put(PostgresUrl url, PostgresAccess place, Runnable draft, Instant now, int waitMs) {
        try (Db server = PostgresAccess.openServer(url)) {
            server.find(LOCK, row -> true, place.schema());
            SchemaSwap swap = new SchemaSwap(place, server);
            // Of one that was killed.
            swap.drop();
            try {
                draft.run();
                return swap.put(now, waitMs);
            } finally {
                swap.drop();
            }
        }
    }

    private String put(Instant now, int waitMs) {
        String schema = place.schema();
        if (server.number(EXISTS, schema) == 0) {
            rename(server, draftOf(schema), schema);
            return "";
        }
        String kept = cut(schema, KEPT + STAMP.format(now));
        try (Db db = place.beginAlone(waitMs)) {
            rename(db, schema, kept);
            rename(db, draftOf(schema), schema);
            db.commit();
        }
        return kept;
    }

    private static void rename(Db db, String from, String to) {
        db.run("ALTER SCHEMA " + PostgresAccess.quoted(from) + " RENAME TO " + PostgresAccess.quoted(to));
        // QGIS looks up the looks of layers by the schema's name, in a table for all schemas or in one of its own.
        for (String owner : List.of("public", to)) {
            String styles = PostgresAccess.quoted(owner) + ".layer_styles";
            if (db.number(HAS_STYLES, styles) > 0) {
                db.update(MOVE_STYLES.formatted(styles), to, from);
            }
        }
    }

    private void drop() {
        server.run("DROP SCHEMA IF EXISTS " + PostgresAccess.quoted(draftOf(place.schema())) + " CASCADE");
    }
}
