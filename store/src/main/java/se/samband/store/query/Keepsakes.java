package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.jdbc.Settings;
import se.samband.store.load.AuditRows;
import se.samband.store.load.MappingRows;
import se.samband.store.load.Shown;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.ChangedMeanwhile;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/** What people keep in the workspace: settings, mappings, snapshots; and the lists of owners and programmes. */
public final class Keepsakes {

    private static final String MAPPINGS = "SELECT name, kind, yaml, saved_at, saved_by FROM mapping";
    private static final String SNAPSHOTS = "SELECT name, as_of, known_at, rulebook, saved_at, saved_by FROM snapshot";
    private static final String SAVE_SNAPSHOT =
            "INSERT INTO snapshot (name, as_of, known_at, rulebook, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (name) DO NOTHING";

    private static final String SETTING = "setting";

    private final Connections connections;

    public Keepsakes(Connections connections) {
        this.connections = connections;
    }

    public List<String> owners() {
        return connections.read(db -> db.list("SELECT name FROM network_owner ORDER BY name", row -> row.getString(1)));
    }

    public List<String> programmes() {
        return connections.read(db -> db.list("SELECT name FROM programme ORDER BY name", row -> row.getString(1)));
    }

    /** All settings by name. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        connections.reading(db ->
                db.each("SELECT name, value FROM setting", row -> settings.put(row.getString(1), row.getString(2))));
        return settings;
    }

    /** A value that is there already is no change. */
    public void putSetting(String name, String value, Actor by) {
        connections.writing(db -> put(db, name, value, by));
    }

    /**
     * Changes settings that somebody was shown and has edited together: all of them or none.
     *
     * @param shown what the editor was shown, by name; empty texts for what was not set
     * @param wanted what they are to become, of the same names
     * @throws ChangedMeanwhile if somebody else has changed one of them to something else since
     */
    public void editSettings(Map<String, String> shown, Map<String, String> wanted, Actor by) {
        connections.writing(db -> {
            List<ChangedMeanwhile.Clash> clashes = new ArrayList<>();
            wanted.forEach((name, value) -> Shown.findClash(
                            db,
                            SETTING,
                            name,
                            shown.getOrDefault(name, ""),
                            Settings.find(db, name).orElse(""),
                            value)
                    .ifPresent(clashes::add));
            if (!clashes.isEmpty()) {
                throw new ChangedMeanwhile(clashes);
            }
            wanted.forEach((name, value) -> put(db, name, value, by));
        });
    }

    private static void put(Db db, String name, String value, Actor by) {
        String before = Settings.find(db, name).orElse(null);
        if (!value.equals(before)) {
            Settings.put(db, name, value);
            AuditRows.append(db, AuditEntry.of(Instant.now(), by, SETTING, name).changing(before, value));
        }
    }

    public List<SavedMapping> mappings() {
        return connections.read(db -> db.list(MAPPINGS + " ORDER BY name", Keepsakes::mapping));
    }

    public Optional<SavedMapping> findMapping(String name) {
        return connections.read(db -> db.find(MAPPINGS + " WHERE name = ?", Keepsakes::mapping, name));
    }

    /** Replaces a mapping of the same name. */
    public void saveMapping(SavedMapping m) {
        connections.writing(db -> MappingRows.save(db, m).ifPresent(entry -> AuditRows.append(db, entry)));
    }

    /** The latest first. */
    public List<Snapshot> snapshots() {
        return connections.read(db -> db.list(SNAPSHOTS + " ORDER BY as_of DESC, name", Keepsakes::snapshot));
    }

    public Optional<Snapshot> findSnapshot(String name) {
        return connections.read(db -> db.find(SNAPSHOTS + " WHERE name = ?", Keepsakes::snapshot, name));
    }

    /**
     * @throws BadInputException if the name is taken: a snapshot never changes
     */
    public void saveSnapshot(Snapshot s) {
        connections.writing(db -> {
            int saved = db.update(
                    SAVE_SNAPSHOT,
                    s.name(),
                    s.moment().asOf().toString(),
                    Moments.text(s.moment().knownAt()),
                    s.rulebook(),
                    Moments.text(s.savedAt()),
                    s.savedBy().who());
            if (saved == 0) {
                throw new BadInputException(Problem.of(
                        "snapshot-exists",
                        new Text(
                                "det finns redan en ögonblicksbild som heter " + s.name() + ".",
                                "there is a snapshot named " + s.name() + " already."),
                        new Text("Välj ett annat namn.", "Choose another name.")));
            }
            AuditRows.append(
                    db,
                    AuditEntry.of(s.savedAt(), s.savedBy(), "snapshot", s.name())
                            .changing(null, state(s)));
        });
    }

    /**
     * Takes a snapshot away if it still is the one that was shown; what it pointed to stays. Tells whether there was one.
     *
     * @param shown the moment that it pointed to then
     * @throws ChangedMeanwhile if the name has come to point to another moment
     */
    public boolean deleteSnapshot(String name, Moment shown, Actor by) {
        return connections.write(db -> {
            Optional<Snapshot> known = db.find(SNAPSHOTS + " WHERE name = ?", Keepsakes::snapshot, name);
            known.ifPresent(s -> {
                Shown.require(db, "snapshot", name, text(shown), text(s.moment()), null);
                db.update("DELETE FROM snapshot WHERE name = ?", name);
                AuditRows.append(
                        db,
                        AuditEntry.of(Instant.now(), by, "snapshot-delete", name)
                                .changing(state(s), null));
            });
            return known.isPresent();
        });
    }

    private static String state(Snapshot s) {
        return text(s.moment()) + ", " + s.rulebook();
    }

    private static String text(Moment moment) {
        return moment.asOf() + ", " + Moments.text(moment.knownAt());
    }

    private static SavedMapping mapping(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getString(1),
                DeliveryKind.find(row.getString(2)).orElseThrow(),
                row.getString(3),
                Moments.read(row, 4),
                Actor.of(row.getString(5)));
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getString(1),
                new Moment(LocalDate.parse(row.getString(2)), Moments.read(row, 3)),
                row.getString(4),
                Moments.read(row, 5),
                Actor.of(row.getString(6)));
    }
}
