package se.samband.store.load;

import java.util.Optional;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.ChangedMeanwhile.Clash;
import se.samband.store.row.SavedMapping;

/** Keeps column mappings by name. */
public final class MappingRows {

    private static final String SAVE = """
            INSERT INTO mapping (name, kind, yaml, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, yaml = excluded.yaml, saved_at = excluded.saved_at,
              saved_by = excluded.saved_by""";

    private static final String ACTION = "mapping";
    private static final String YAML = "SELECT yaml FROM mapping WHERE name = ?";

    private MappingRows() {}

    /**
     * What somebody else has made of the mapping.
     *
     * @param shown YAML of the mapping of the same name as it was shown, empty for none
     */
    public static Optional<Clash> findClash(Db db, SavedMapping m, String shown) {
        String there = db.find(YAML, row -> row.getString(1), m.name()).orElse("");
        return Shown.findClash(db, ACTION, m.name(), shown, there, m.yaml())
                .filter(clash -> !m.savedBy().who().equals(clash.by()));
    }

    /** Replaces a mapping of the same name; one that is the same stays as it is. Gives what to append to the log. */
    public static Optional<AuditEntry> save(Db db, SavedMapping m) {
        String before = db.find(YAML, row -> row.getString(1), m.name()).orElse(null);
        if (m.yaml().equals(before)) {
            return Optional.empty();
        }
        db.update(
                SAVE,
                m.name(),
                m.kind().code(),
                m.yaml(),
                Moments.text(m.savedAt()),
                m.savedBy().who());
        return Optional.of(
                AuditEntry.of(m.savedAt(), m.savedBy(), ACTION, m.name()).changing(before, m.yaml()));
    }
}
