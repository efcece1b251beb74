package se.samband.app.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Delivery;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.StoredDelivery;

/** One county in the installation. Safe for several threads. */
public final class Region {
    private final Workspace workspace;
    private volatile @Nullable Known known;

    private record Known(long version, List<StoredDelivery> deliveries) {}

    public Region(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Code of the county. */
    public String code() {
        return workspace.info().countyCode();
    }

    public String name() {
        return workspace.info().name();
    }

    /** For this package and for named release rules; everybody else takes {@link SeenWorkspace}. */
    public Workspace workspace() {
        return workspace;
    }

    /** All deliveries, the newest first, as of the last commit. */
    List<StoredDelivery> deliveries() {
        // Read first: a commit in between is then read once more rather than missed.
        long version = workspace.dataVersion();
        Known last = known;
        if (last == null || last.version() != version) {
            last = new Known(
                    version,
                    List.copyOf(workspace.deliveries().list(DeliveryQuery.all()).rows()));
            known = last;
        }
        return last.deliveries();
    }

    /** As {@link #deliveries}, only what the domain knows of them. */
    List<Delivery> facts() {
        return deliveries().stream().map(StoredDelivery::delivery).toList();
    }
}
