package se.samband.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.Region;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.access.Visit;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceEntry;
import se.samband.store.WorkspaceInfo;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.StoredDelivery;

/** The open workspaces, one for each region served; none when the program was started without. Safe for several threads. */
public final class WorkspaceHolder implements AutoCloseable {

    private static final Text NONE = new Text(
            "Programmet är startat utan arbetsfil. Startsidan visar hur du skapar en.",
            "The program was started without a workspace. The start page shows how to make one.");
    private final List<Region> regions;

    private WorkspaceHolder(List<Region> regions) {
        this.regions = regions;
    }

    /**
     * @throws BadInputException when a workspace is named and cannot be opened
     */
    static WorkspaceHolder open(ServeOptions options) {
        if (options.server() != null
                && options.workspace() instanceof WorkspaceLocation.Database database
                && database.url().schema() == null) {
            List<WorkspaceEntry> all = Workspace.listIn(database);
            requireOneOfEach(database, all);
            return new WorkspaceHolder(all.stream()
                    .map(entry -> new Region(Workspace.open(entry.location())))
                    .sorted(Comparator.comparing(Region::code))
                    .toList());
        }
        return new WorkspaceHolder(
                options.workspace() == null ? List.of() : List.of(new Region(Workspace.open(options.workspace()))));
    }

    /** A region has one address, and one truth. */
    private static void requireOneOfEach(WorkspaceLocation.Database database, List<WorkspaceEntry> all) {
        Map<String, List<String>> schemas = all.stream()
                .collect(Collectors.groupingBy(
                        WorkspaceEntry::countyCode, Collectors.mapping(WorkspaceEntry::schema, Collectors.toList())));
        for (WorkspaceEntry entry : all) {
            List<String> same = schemas.getOrDefault(entry.countyCode(), List.of());
            if (same.size() > 1) {
                String names = String.join(", ", same);
                throw new BadInputException(Problem.of(
                                "county-twice",
                                new Text(
                                        entry.name() + " har flera arbetsytor i databasen, i schemana " + names + ".",
                                        entry.name() + " has several workspaces in the database, in schemas " + names
                                                + "."),
                                new Text(
                                        "Låt en vara kvar: flytta de andra till en annan databas med samband copy och ta bort deras"
                                                + " scheman här.",
                                        "Let one stay: move the others to another database by samband copy and remove their schemas"
                                                + " here."))
                        .in(database.toString()));
            }
        }
    }

    /** In order of county code. */
    public List<Region> regions() {
        return regions;
    }

    /** The workspace as far as the visitor may see it; empty when none is open or chosen. */
    public Optional<SeenWorkspace> find() {
        Visit visit = Visit.current();
        return visit.findRegion().map(region -> new SeenWorkspace(region, visit.viewer()));
    }

    /**
     * @throws ConflictException when there is no workspace to show
     * @throws RegionNotChosenException when there are several and the address names none
     */
    public SeenWorkspace get() {
        requireChosen();
        return find().orElseThrow(() -> new ConflictException(NONE));
    }

    /**
     * @throws RegionNotChosenException when there are several and the address names none
     */
    public void requireChosen() {
        if (regions.size() > 1 && Visit.current().findRegion().isEmpty()) {
            throw new RegionNotChosenException(regions);
        }
    }

    /** What the layout tells of the workspace, or null when none is open. */
    @Nullable
    Masthead masthead() {
        return find().map(WorkspaceHolder::masthead).orElse(null);
    }

    private static Masthead masthead(SeenWorkspace workspace) {
        WorkspaceInfo info = workspace.info();
        List<StoredDelivery> sources = info.invented() ? List.of() : sources(workspace);
        List<StoredDelivery> open = sources.stream()
                .filter(source -> source.delivery().confidentiality() == Confidentiality.OPEN)
                .toList();
        return new Masthead(info.name(), info.invented(), attributions(sources), attributions(open));
    }

    private static List<StoredDelivery> sources(SeenWorkspace workspace) {
        return workspace.deliveries().list().stream()
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
        regions.forEach(region -> region.workspace().close());
    }
}
