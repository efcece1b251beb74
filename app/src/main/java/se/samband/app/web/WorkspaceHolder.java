package se.samband.app.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceInfo;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.StoredDelivery;

/** The open workspace, if there is one. Safe for several threads. */
public final class WorkspaceHolder implements AutoCloseable {

    private final @Nullable Workspace workspace;
    private @Nullable Masthead masthead;
    private long mastheadVersion;

    private WorkspaceHolder(@Nullable Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @throws BadInputException when a workspace is named and cannot be opened
     */
    static WorkspaceHolder open(ServeOptions options) {
        return new WorkspaceHolder(options.workspace() == null ? null : Workspace.open(options.workspace()));
    }

    public Optional<Workspace> find() {
        return Optional.ofNullable(workspace);
    }

    /**
     * @throws ConflictException when the program was started without a workspace
     */
    public Workspace get() {
        return find().orElseThrow(() -> new ConflictException(new Text(
                "Programmet är startat utan arbetsfil. Startsidan visar hur du skapar en.",
                "The program was started without a workspace. The start page shows how to make one.")));
    }

    /** What the layout tells of the workspace, or null when none is open. */
    synchronized @Nullable Masthead masthead() {
        if (workspace == null) {
            return null;
        }
        long version = workspace.dataVersion();
        if (masthead == null || mastheadVersion != version) {
            WorkspaceInfo info = workspace.info();
            List<StoredDelivery> sources = info.invented() ? List.of() : sources(workspace);
            List<StoredDelivery> open = sources.stream()
                    .filter(source -> source.delivery().confidentiality() == Confidentiality.OPEN)
                    .toList();
            masthead = new Masthead(info.name(), info.invented(), attributions(sources), attributions(open));
            mastheadVersion = version;
        }
        return masthead;
    }

    private static List<StoredDelivery> sources(Workspace workspace) {
        return workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                .filter(delivery -> delivery.delivery().withdrawnAt() == null)
                .toList();
    }

    private static List<Text> attributions(List<StoredDelivery> sources) {
        return sources.stream()
                .map(WorkspaceHolder::attribution)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Filings and networks are not named: who sent them can be for internal use only. */
    private static Optional<Text> attribution(StoredDelivery stored) {
        DeliveryKind kind = stored.delivery().kind();
        if (stored.delivery().publisher().contains("OpenStreetMap")
                || stored.delivery().fileName().endsWith(".osm.pbf")) {
            return Optional.of(
                    new Text("© OpenStreetMaps bidragsgivare (ODbL)", "© OpenStreetMap contributors (ODbL)"));
        }
        return switch (kind.content()) {
            case AREA, BASE, REGISTER -> Optional.of(stored.delivery().source());
            case CLAIM, NETWORK -> Optional.empty();
        };
    }

    @Override
    public void close() {
        if (workspace != null) {
            workspace.close();
        }
    }
}
