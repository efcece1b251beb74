package se.samband.app.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samband.core.access.Audience;
import se.samband.core.access.Right;
import se.samband.core.access.Sight;
import se.samband.core.delivery.Delivery;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceInfo;
import se.samband.store.query.Audit;
import se.samband.store.row.Snapshot;

/** A workspace as far as one viewer may see it. */
public final class SeenWorkspace {
    private final Region region;
    private final Viewer viewer;
    private final Sight sight;

    public SeenWorkspace(Region region, Viewer viewer) {
        this.region = region;
        this.viewer = viewer;
        this.sight = viewer.sight();
    }

    /** All of it, for the person who has the workspace itself. */
    public static SeenWorkspace all(Workspace workspace) {
        return new SeenWorkspace(new Region(workspace), Viewer.atThisComputer());
    }

    /** As {@link #all}, as far as those may see it whom the person makes a file for. */
    public static SeenWorkspace madeFor(Workspace workspace, Audience audience) {
        return new SeenWorkspace(new Region(workspace), Viewer.atThisComputer().makingFor(audience));
    }

    /** What whoever makes a file for others sees. */
    public SeenWorkspace makers() {
        return new SeenWorkspace(region, viewer.themselves());
    }

    public WorkspaceInfo info() {
        return region.workspace().info();
    }

    public Viewer viewer() {
        return viewer;
    }

    public SeenDeliveries deliveries() {
        return new SeenDeliveries(region, sight, this::buildings);
    }

    public SeenBuildings buildings() {
        return new SeenBuildings(region, sight, used(), seen());
    }

    public SeenFeatures features() {
        return new SeenFeatures(region.workspace().features(), sight, seen());
    }

    /** The latest first. */
    public List<Snapshot> snapshots() {
        return region.workspace().keepsakes().snapshots();
    }

    public Optional<Snapshot> findSnapshot(String name) {
        return region.workspace().keepsakes().findSnapshot(name);
    }

    /** All settings by name; none of them is confidential. */
    public Map<String, String> settings() {
        return region.workspace().keepsakes().settings();
    }

    /** The audit log, to add to; what is shown of it is the viewer's own, or takes {@link Right#AUDIT}. */
    public Audit trail() {
        return region.workspace().audit();
    }

    /**
     * The workspace itself, to work on.
     *
     * @param right that the work takes
     * @throws AccessDeniedException if the viewer does not have it
     */
    public Workspace forWork(Right right) {
        if (!viewer.may(right)) {
            throw new AccessDeniedException(right);
        }
        return region.workspace();
    }

    /** The workspace itself, for the named rules of {@code core.release}, which decide what everybody may be told. */
    public Workspace forRelease() {
        return region.workspace();
    }

    /** Features of these deliveries only, for a release rule that has chosen them. */
    public SeenFeatures releasedFeatures(Set<Long> deliveries) {
        return new SeenFeatures(
                region.workspace().features(), Viewer.lockedOut().sight(), deliveries);
    }

    private Set<Long> seen() {
        return region.facts().stream().filter(sight::sees).map(Delivery::id).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Long> used() {
        return region.facts().stream().filter(sight::uses).map(Delivery::id).collect(Collectors.toUnmodifiableSet());
    }
}
