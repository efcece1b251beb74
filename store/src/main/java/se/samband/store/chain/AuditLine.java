package se.samband.store.chain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** A line of the log exactly as its columns are, all but its own hash. */
public record AuditLine(
        long id,
        String at,
        String who,
        @Nullable String role,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why,
        @Nullable String registrationNumber,
        @Nullable String detail,
        String previousHash) {

    /** The columns that {@link #read} takes, from the first on. */
    public static final String COLUMNS =
            "id, at, who, role, action, subject, before, after, why, registration_number, detail, previous_hash";

    public static final int COLUMN_COUNT = 12;

    /** The next line, after one with this hash. */
    public static AuditLine of(long id, AuditEntry e, String previousHash) {
        return new AuditLine(
                id,
                Moments.text(e.at()),
                kept(e.by().who()),
                keptOrNull(e.by().role()),
                kept(e.action()),
                kept(e.subject()),
                keptOrNull(e.before()),
                keptOrNull(e.after()),
                keptOrNull(e.why()),
                keptOrNull(e.registrationNumber()),
                keptOrNull(e.detail()),
                previousHash);
    }

    public static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                Moments.stored(row, 2),
                text(row, 3),
                row.getString(4),
                text(row, 5),
                text(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                text(row, 12));
    }

    /** A damaged table may lack what must be there; that is for the check to find. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** The same line after one with this hash. */
    public AuditLine following(String hash) {
        return new AuditLine(id, at, who, role, action, subject, before, after, why, registrationNumber, detail, hash);
    }

    public AuditEntry entry() {
        return new AuditEntry(
                Instant.parse(at),
                new Actor(who, role),
                action,
                subject,
                before,
                after,
                why,
                registrationNumber,
                detail);
    }

    /** As every database gives it back: without the character U+0000, which one of them refuses, and as whole characters. */
    private static String kept(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
    }

    private static @Nullable String keptOrNull(@Nullable String text) {
        return text == null ? null : kept(text);
    }
}
