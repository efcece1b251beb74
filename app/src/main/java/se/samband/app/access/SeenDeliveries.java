package se.samband.app.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Sight;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Page;
import se.samband.store.query.PageOf;
import se.samband.store.row.Building;
import se.samband.store.row.DeliveredFeature;
import se.samband.store.row.DeliveredRecord;
import se.samband.store.row.NewClaim;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** The deliveries that a viewer may see, with what became of their rows. Of others nothing is there. */
public final class SeenDeliveries {
    private final Region region;
    private final Workspace workspace;
    private final Sight sight;
    private final Supplier<SeenBuildings> buildings;

    SeenDeliveries(Region region, Sight sight, Supplier<SeenBuildings> buildings) {
        this.region = region;
        this.workspace = region.workspace();
        this.sight = sight;
        this.buildings = buildings;
    }

    /** The newest first. */
    public List<StoredDelivery> list() {
        return region.deliveries().stream()
                .filter(stored -> sight.sees(stored.delivery()))
                .toList();
    }

    public Optional<StoredDelivery> find(long id) {
        return list().stream().filter(stored -> stored.id() == id).findFirst();
    }

    public PageOf<RefusedRow> refusedRows(long id, Page page) {
        return ifWhole(id, () -> workspace.deliveries().refusedRows(id, page), nothing());
    }

    /** As {@link se.samband.store.query.Deliveries#refusedRow}. */
    public List<RefusedRow> refusedRow(long id, int row) {
        return ifWhole(id, () -> workspace.deliveries().refusedRow(id, row), List.of());
    }

    public void eachRefusedRow(long id, Consumer<RefusedRow> consumer) {
        if (find(id).isPresent() && showsRows()) {
            workspace.deliveries().eachRefusedRow(id, consumer);
        }
    }

    /**
     * The addresses are the register's, and so shown only of buildings that the viewer may see.
     *
     * @param row row in the file, or {@link DeliveredRows#ANY_ROW}
     */
    public PageOf<SeenClaim> claims(long id, int row, Page page) {
        return ifWhole(id, () -> addressed(workspace.deliveredRows().claims(id, row, page)), nothing());
    }

    private PageOf<SeenClaim> addressed(PageOf<NewClaim> claims) {
        Map<Integer, Building> shown = buildings
                .get()
                .listByFid(claims.rows().stream()
                        .map(NewClaim::building)
                        .distinct()
                        .toList());
        return new PageOf<>(
                claims.rows().stream()
                        .map(claim -> new SeenClaim(claim, address(shown.get(claim.building()))))
                        .toList(),
                claims.total());
    }

    private static @Nullable String address(@Nullable Building building) {
        return building == null ? null : building.address();
    }

    /** @param row row in the file, or {@link DeliveredRows#ANY_ROW} */
    public PageOf<DeliveredRecord> records(long id, int row, Page page) {
        return ifWhole(id, () -> workspace.deliveredRows().records(id, row, page), nothing());
    }

    /** As {@link DeliveredRows#features}. */
    public PageOf<DeliveredFeature> features(long id, String layer, int row, Page page) {
        return ifSeen(id, () -> workspace.deliveredRows().features(id, layer, row, page), nothing());
    }

    /** Number of buildings that the delivery claims something of. */
    public int buildingsClaimed(long id) {
        return ifSeen(id, () -> workspace.deliveredRows().buildingsClaimed(id), 0);
    }

    /**
     * Whether the rows of deliveries are shown one by one. They speak of buildings in the whole county: who is shown those of some
     * municipalities reads what is said of each on its own page instead.
     */
    public boolean showsRows() {
        return sight.municipalities() == null;
    }

    private <T> T ifWhole(long id, Supplier<T> work, T otherwise) {
        return showsRows() ? ifSeen(id, work, otherwise) : otherwise;
    }

    private <T> T ifSeen(long id, Supplier<T> work, T otherwise) {
        return find(id).isPresent() ? work.get() : otherwise;
    }

    private static <T> PageOf<T> nothing() {
        return new PageOf<>(List.of(), 0);
    }
}
