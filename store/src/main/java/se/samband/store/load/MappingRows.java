package se.samband.store.load;

import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.SavedMapping;

/** Keeps column mappings by name. */
public final class MappingRows {

    private static final String SAVE = """
            INSERT INTO mapping (name, kind, yaml, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, yaml = excluded.yaml, saved_at = excluded.saved_at,
              saved_by = excluded.saved_by""";

    private MappingRows() {}

    /** Replaces a mapping of the same name. */
    public static void save(Db db, SavedMapping m) {
        db.update(SAVE, m.name(), m.kind().code(), m.yaml(), Moments.text(m.savedAt()), m.savedBy());
    }
}
