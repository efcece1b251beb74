package se.samband.store.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/** What people keep in the workspace: settings, mappings, snapshots; and the lists of owners and programmes. */
public final class Keepsakes {

    private final Connections connections;

    public Keepsakes(Connections connections) {
        this.connections = connections;
    }

    public List<String> owners() {
        throw new UnsupportedOperationException();
    }

    public List<String> programmes() {
        throw new UnsupportedOperationException();
    }

    public Map<String, String> settings() {
        throw new UnsupportedOperationException();
    }

    public void putSetting(String name, String value, String who) {
        throw new UnsupportedOperationException();
    }

    public List<SavedMapping> mappings() {
        throw new UnsupportedOperationException();
    }

    public Optional<SavedMapping> findMapping(String name) {
        throw new UnsupportedOperationException();
    }

    /** Replaces a mapping of the same name. */
    public void saveMapping(SavedMapping mapping) {
        throw new UnsupportedOperationException();
    }

    public List<Snapshot> snapshots() {
        throw new UnsupportedOperationException();
    }

    public Optional<Snapshot> findSnapshot(String name) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.samband.core.problem.BadInputException if the name is taken: a snapshot never changes */
    public void saveSnapshot(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }
}
