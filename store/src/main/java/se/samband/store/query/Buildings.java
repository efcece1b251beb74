package se.samband.store.query;

import java.util.List;
import java.util.Optional;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.Building;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.KnownBuilding;
import se.samband.store.row.StoredClaim;

/** Buildings, and what was ever delivered about them. */
public final class Buildings {

    private final Connections connections;

    public Buildings(Connections connections) {
        this.connections = connections;
    }

    public Optional<Building> find(int fid) {
        throw new UnsupportedOperationException();
    }

    /** By the id in the register in force, else by one it had earlier. */
    public Optional<Building> findByRegisterId(String registerId) {
        throw new UnsupportedOperationException();
    }

    public PageOf<Building> list(BuildingQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Every register record of the building, the oldest delivery first. */
    public List<BuildingRecord> records(int fid) {
        throw new UnsupportedOperationException();
    }

    /** Every claim about the building, also superseded and withdrawn ones, the oldest delivery first. */
    public List<StoredClaim> claims(int fid) {
        throw new UnsupportedOperationException();
    }

    public List<KnownBuilding> known() {
        throw new UnsupportedOperationException();
    }
}
