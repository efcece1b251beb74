package se.samband.app.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samband.core.access.Sight;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.Workspace;
import se.samband.store.row.Building;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.LayerAddress;
import se.samband.store.row.StoredClaim;

/**
 * The texts of buildings that a viewer may see. What the register says of a building is told as far as its delivery is used; who
 * reported what only of deliveries that are shown.
 */
public final class SeenBuildings {
    private final Workspace workspace;
    private final Sight sight;
    private final Set<Long> used;
    private final Set<Long> seen;
    private final boolean registerWithheld;

    SeenBuildings(Region region, Sight sight, Set<Long> used, Set<Long> seen) {
        this.workspace = region.workspace();
        this.sight = sight;
        this.used = used;
        this.seen = seen;
        this.registerWithheld = region.facts().stream()
                .anyMatch(d -> d.kind().content() == DeliveryKind.Content.REGISTER && !used.contains(d.id()));
    }

    /** Also a building that is no longer in the register. */
    public Optional<Building> find(int fid) {
        return workspace.buildings().find(fid).flatMap(this::shown);
    }

    /** As {@link se.samband.store.query.Buildings#listByFid}. */
    public Map<Integer, Building> listByFid(Collection<Integer> fids) {
        Map<Integer, Building> found = new HashMap<>();
        workspace
                .buildings()
                .listByFid(fids)
                .forEach((fid, building) -> shown(building).ifPresent(b -> found.put(fid, b)));
        return found;
    }

    /** Numbers of all buildings in order of address; those without one come first. */
    public int[] addressOrder() {
        return workspace.buildings().addressOrder();
    }

    /** As {@link se.samband.store.query.Buildings#search}. */
    public int[] search(String text) {
        int[] hits = workspace.buildings().search(text);
        // An address that only a withheld register gives must not be found by it: such buildings are found by nothing.
        return registerWithheld
                ? Arrays.stream(hits).filter(fid -> !hasWithheldRecord(fid)).toArray()
                : hits;
    }

    /** The register records of the building that may be shown, the oldest delivery first. */
    public List<BuildingRecord> records(int fid) {
        return workspace.buildings().records(fid).stream()
                .filter(record -> used.contains(record.deliveryId()))
                .toList();
    }

    /** The claims about the building of deliveries that are shown, the oldest delivery first. */
    public List<StoredClaim> claims(int fid) {
        return workspace.buildings().claims(fid).stream()
                .filter(claim -> seen.contains(claim.deliveryId()))
                .toList();
    }

    /** The addresses of the address layer that belong to the building. */
    public List<LayerAddress> layerAddresses(Building building) {
        return workspace.layerAddresses().of(building).stream()
                .filter(address -> used.contains(address.delivery()))
                .toList();
    }

    private Optional<Building> shown(Building building) {
        Set<String> own = sight.municipalities();
        boolean elsewhere =
                own != null && (building.municipalityCode() == null || !own.contains(building.municipalityCode()));
        return elsewhere || registerWithheld && hasWithheldRecord(building.fid())
                ? Optional.empty()
                : Optional.of(building);
    }

    private boolean hasWithheldRecord(int fid) {
        return workspace.buildings().records(fid).stream().anyMatch(record -> !used.contains(record.deliveryId()));
    }
}
