package se.samband.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.store.check.Finding;
import se.samband.store.check.Health;
import se.samband.store.derive.CountyLoader;
import se.samband.store.derive.Derivation;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.ConnectionsInUse;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.jdbc.SqliteAccess;
import se.samband.store.load.BuildingsToMatch;
import se.samband.store.query.Audit;
import se.samband.store.query.Buildings;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Deliveries;
import se.samband.store.query.Features;
import se.samband.store.query.Keepsakes;
import se.samband.store.query.LayerAddresses;
import se.samband.store.query.Places;
import se.samband.store.query.Tables;
import se.samband.store.row.Actor;
import se.samband.store.row.NewDelivery;

/**
 * One county's workspace: a GeoPackage file or a schema of a PostgreSQL database. Safe for several threads; one writer at a time
 * (also between processes), any number of readers, each seeing the state of the last commit.
 */
public final class Workspace implements AutoCloseable {

    private static final int WRITE_WAIT_MS = 5_000;

    private final WorkspaceLocation location;
    private final Connections connections;
    private final Clock clock;
    private final WorkspaceInfo info;
    private final Features features;
    private final BuildingsToMatch toMatch = new BuildingsToMatch();

    private Workspace(WorkspaceLocation location, Connections connections, Clock clock, WorkspaceInfo info) {
        this.location = location;
        this.connections = connections;
        this.clock = clock;
        this.info = info;
        this.features = new Features(connections);
    }

    /**
     * Makes a new, empty workspace and opens it.
     *
     * @throws BadInputException if it exists or cannot be written
     */
    public static Workspace create(WorkspaceLocation location, NewWorkspace facts) {
        return create(location, facts, Clock.systemUTC());
    }

    /** As {@link #create(WorkspaceLocation, NewWorkspace)}, with the clock that says what today is. */
    public static Workspace create(WorkspaceLocation location, NewWorkspace facts, Clock clock) {
        String schema = WorkspaceLocation.schemaOf(facts.countyCode());
        return open(
                WorkspaceCreation.create(location, schema, WorkspaceCreation.empty(facts, Instant.now(clock))), clock);
    }

    /** As {@link #create(WorkspaceLocation, NewWorkspace)}, in a file. */
    public static Workspace create(Path file, NewWorkspace facts) {
        return create(file, facts, Clock.systemUTC());
    }

    /** As {@link #create(WorkspaceLocation, NewWorkspace, Clock)}, in a file. */
    public static Workspace create(Path file, NewWorkspace facts, Clock clock) {
        return create(WorkspaceLocation.of(file), facts, clock);
    }

    /**
     * Opens a workspace, bringing its tables up to date when an earlier version made it.
     *
     * @throws BadInputException if it is not there, it is no workspace, it is damaged or locked, or a newer version of the program
     *     made it
     */
    public static Workspace open(WorkspaceLocation location) {
        return open(location, Clock.systemUTC());
    }

    /** As {@link #open(WorkspaceLocation)}, with the clock that says what today is. */
    public static Workspace open(WorkspaceLocation location, Clock clock) {
        return open(location, clock, WRITE_WAIT_MS);
    }

    /** As {@link #open(WorkspaceLocation)}, from a file. */
    public static Workspace open(Path file) {
        return open(WorkspaceLocation.of(file));
    }

    static Workspace open(WorkspaceLocation location, Clock clock, int writeWaitMs) {
        WorkspaceOpening.Place place = WorkspaceOpening.find(location);
        Connections connections = new Connections(place.access(), writeWaitMs);
        try {
            WorkspaceInfo info = WorkspaceOpening.open(place, connections);
            return new Workspace(place.location(), connections, clock, info);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /**
     * The workspaces of a database that the user may read, in order of their schemas; not what a restore has put aside.
     *
     * @param anywhere an address in the database, whatever schema it names
     * @throws BadInputException if the database cannot be reached
     */
    public static List<WorkspaceEntry> listIn(WorkspaceLocation.Database anywhere) {
        PostgresUrl url = anywhere.url();
        try (Db server = PostgresAccess.openServer(url)) {
            return PostgresDatabase.require(server, url).inUse();
        }
    }

    public WorkspaceLocation location() {
        return location;
    }

    /** Whether a file is a workspace of any version, whole or not; nothing is changed. */
    public static boolean isWorkspace(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Connections connections = new Connections(new SqliteAccess(file), WRITE_WAIT_MS)) {
            return connections.read(Migrations::findApplied).isPresent();
        } catch (RuntimeException notADatabase) {
            return false;
        }
    }

    public WorkspaceInfo info() {
        return info;
    }

    /** Whether the tables are still those that this program knows; another version of it may have changed them meanwhile. */
    public boolean isUpToDate() {
        return connections.read(Migrations::findApplied).equals(Optional.of(Migrations.NEWEST));
    }

    /** For whoever watches the program. */
    public ConnectionsInUse connectionsInUse() {
        return connections.inUse();
    }

    /**
     * A number that differs after each change by anyone, also another process: what was cached under another number is stale. A line
     * of the audit log that tells of no change, such as of a disclosure, leaves it as it is.
     */
    public long dataVersion() {
        return connections.dataVersion();
    }

    /**
     * Starts an import and takes the write lock. Nothing is seen by others before {@link ImportTransaction#commit}; closing
     * without commit leaves no trace.
     *
     * @throws BadInputException if someone else is writing
     */
    public ImportTransaction beginImport(NewDelivery delivery) {
        Db db = connections.beginImport();
        try {
            return new ImportTransaction(db, delivery, clock, toMatch, null);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /**
     * As {@link #beginImport}, for several deliveries that belong together.
     *
     * @throws BadInputException if someone else is writing
     */
    public ImportGroup beginImports() {
        return new ImportGroup(connections.beginImport(), clock, toMatch);
    }

    /**
     * Takes a delivery out of every current figure. Its rows and file facts stay for history.
     *
     * @throws BadInputException if there is no such delivery or it is withdrawn already
     */
    public void withdraw(long deliveryId, Actor by, String why) {
        Instant now = Instant.now(clock);
        connections.importing(db -> Withdrawal.withdraw(db, deliveryId, by, why, now));
    }

    /**
     * Notes the diary number (diarienummer) under which a delivery is registered.
     *
     * @param number null takes it away
     * @throws BadInputException if there is no such delivery
     */
    public void setRegistrationNumber(long deliveryId, @Nullable String number, Actor by) {
        Instant now = Instant.now(clock);
        connections.writing(db -> Registration.set(db, deliveryId, null, number, by, now));
    }

    /**
     * As {@link #setRegistrationNumber(long, String, Actor)}, on the ground of what the editor was shown.
     *
     * @param shown the number then, empty for none
     * @throws se.samband.store.row.ChangedMeanwhile if somebody else has changed it to something else since
     */
    public void editRegistrationNumber(long deliveryId, String shown, @Nullable String number, Actor by) {
        Instant now = Instant.now(clock);
        connections.writing(db -> Registration.set(db, deliveryId, shown, number, by, now));
    }

    /**
     * Changes how widely a delivery, and all that is derived from it, may be shown. It takes effect at once.
     *
     * @param shown the class that the editor was shown; null when nobody was shown any
     * @param why for the log
     * @throws BadInputException if there is no such delivery
     * @throws se.samband.store.row.ChangedMeanwhile if somebody else has changed it to something else since
     */
    public void reclassify(
            long deliveryId, @Nullable Confidentiality shown, Confidentiality wanted, Actor by, String why) {
        Instant now = Instant.now(clock);
        connections.writing(db -> Reclassification.set(db, deliveryId, shown, wanted, by, why, now));
    }

    /**
     * Brings the status columns up to date after imports without status, or on a new day: plans expire and deliveries come into
     * force as days pass.
     */
    public void refreshStatus() {
        Instant now = Instant.now(clock);
        connections.importing(db -> new Derivation(db, now).run(Set.of(), false, true));
    }

    /** Everything known of the county, as columns. Takes some seconds for millions of claims: keep it until the data version changes. */
    public County loadCounty() {
        return connections.read(db -> CountyLoader.load(db, info.countyCode(), info.name()));
    }

    /** What is damaged or lacking in the workspace; empty when all is well. Reads everything: some seconds for a large county. */
    public List<Finding> check() {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), Derivation.SWEDEN);
        return connections.read(db -> Health.check(db, today));
    }

    /**
     * Writes a copy of the last committed state to a file, for backup or hand-over, while others go on reading and writing.
     *
     * @throws BadInputException if the file exists or cannot be written
     */
    public void copyTo(Path copy) {
        if (location instanceof WorkspaceLocation.Database) {
            copyTo(WorkspaceLocation.of(copy), (table, done, total) -> {});
            return;
        }
        if (Files.exists(copy)) {
            throw WorkspaceProblems.exists(copy);
        }
        try (Db db = connections.open()) {
            db.update("VACUUM INTO ?", copy.toAbsolutePath().toString());
        }
    }

    /**
     * Makes a workspace with the same content, of the last committed state, in another place of whatever kind: every row of every
     * table with its number, the audit log with its hashes.
     *
     * @return where it is
     * @throws BadInputException if there is something already or it cannot be written; nothing is left there then
     */
    public WorkspaceLocation copyTo(WorkspaceLocation target, CopyProgress progress) {
        return connections.read(from -> WorkspaceCreation.create(
                target, WorkspaceLocation.schemaOf(info.countyCode()), to -> WorkspaceCopy.run(from, to, progress)));
    }

    public Deliveries deliveries() {
        return new Deliveries(connections);
    }

    /** What became of the rows of one delivery. */
    public DeliveredRows deliveredRows() {
        return new DeliveredRows(connections, features);
    }

    public Buildings buildings() {
        return new Buildings(connections, toMatch);
    }

    public Features features() {
        return features;
    }

    public LayerAddresses layerAddresses() {
        return new LayerAddresses(connections, toMatch);
    }

    public Places places() {
        return new Places(connections);
    }

    /** Owners, programmes, settings, mappings and snapshots. */
    public Keepsakes keepsakes() {
        return new Keepsakes(connections);
    }

    /** Everything as it stands in the tables, for keeping elsewhere. */
    public Tables tables() {
        return new Tables(connections);
    }

    public Audit audit() {
        return new Audit(connections);
    }

    @Override
    public void close() {
        connections.close();
    }
}
