package se.samband.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.Problem;
import se.samband.store.derive.Derivation;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.load.BuildingsToMatch;
import se.samband.store.load.ClaimRows;
import se.samband.store.load.DeliveryInsert;
import se.samband.store.load.DeliveryJson;
import se.samband.store.load.LayerRows;
import se.samband.store.load.MappingRows;
import se.samband.store.load.RegisterRows;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.ChangedMeanwhile.Clash;
import se.samband.store.row.ImportResult;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.SavedMapping;

/**
 * One delivery on its way in: whole or not at all, alone or in an {@link ImportGroup}. Holds the write lock until closed. Not for
 * several threads.
 *
 * <p>A row of the file may give several claims (several buildings, several states) or features; it counts once.
 */
public final class ImportTransaction implements AutoCloseable {

    private static final List<String> REFUSED = List.of("delivery_id", "row_no", "cells", "problems");

    private final Db db;
    private final NewDelivery delivery;
    private final Clock clock;
    private final BuildingsToMatch toMatch;
    private final @Nullable ImportGroup group;
    private final long deliveryId;
    private final LayerRows layers;
    private final RegisterRows register;
    private final ClaimRows claims;
    private final BitSet rowsTaken = new BitSet();
    private int rowsRefused;

    /** Appended last, so that others who append need not wait for the import. */
    private final List<AuditEntry> log = new ArrayList<>();

    private boolean committed;
    private @Nullable Batch refuse;

    /** @param group what it is part of, which then commits and closes; null when it stands alone */
    ImportTransaction(Db db, NewDelivery delivery, Clock clock, BuildingsToMatch toMatch, @Nullable ImportGroup group) {
        this.db = db;
        this.delivery = delivery;
        this.clock = clock;
        this.toMatch = toMatch;
        this.group = group;
        this.deliveryId = DeliveryInsert.insert(db, delivery, Instant.now(clock));
        this.layers = new LayerRows(db, delivery.kind(), deliveryId);
        this.register = new RegisterRows(db, deliveryId);
        this.claims = new ClaimRows(db);
    }

    /** Number the delivery gets. */
    public long deliveryId() {
        return deliveryId;
    }

    /**
     * The buildings to match rows against, as they were when the write lock was taken; also by the addresses imported by
     * themselves.
     */
    public KnownBuildings knownBuildings(MatchRules rules) {
        boolean othersUncommitted = group != null;
        return othersUncommitted || delivery.kind() == DeliveryKind.BUILDING
                ? toMatch.getWithin(db, rules)
                : toMatch.get(db, rules);
    }

    /**
     * Adds an area; which layer follows from the delivery's kind.
     *
     * @throws se.samband.core.problem.BadInputException if the geometry is no area (for localities: nor a point with its area in
     *     hectares); nothing is added then and the row may be refused
     */
    public void add(NewArea area) {
        layers.add(area);
        rowsTaken.set(area.rowNo());
    }

    /** Counts a row whose content went into what was added for another row. */
    public void countTaken(int rowNo) {
        rowsTaken.set(rowNo);
    }

    /** @throws se.samband.core.problem.BadInputException if the geometry has no lines; nothing is added then */
    public void add(NewRoad road) {
        layers.add(road);
        rowsTaken.set(road.rowNo());
    }

    public void add(NewWater water) {
        layers.add(water);
        rowsTaken.set(water.rowNo());
    }

    public void add(NewAddress address) {
        layers.add(address);
        rowsTaken.set(address.rowNo());
    }

    public void add(NewPopulationSquare square) {
        layers.add(square);
        rowsTaken.set(square.rowNo());
    }

    /** @throws se.samband.core.problem.BadInputException if the geometry has no lines; nothing is added then */
    public void add(NewRoute route) {
        layers.add(route);
        rowsTaken.set(route.rowNo());
    }

    public void add(NewNode node) {
        layers.add(node);
        rowsTaken.set(node.rowNo());
    }

    /**
     * Adds an area whose buildings get a claim each at commit, and whenever buildings change later.
     *
     * @throws se.samband.core.problem.BadInputException if the geometry is no area; nothing is added then
     */
    public void add(NewCoverArea area) {
        layers.add(area);
        rowsTaken.set(area.rowNo());
    }

    /** Returns the number of the building, a fresh one when the record says that it is new. */
    public int add(NewRegisterRecord building) {
        rowsTaken.set(building.rowNo());
        return register.add(building);
    }

    /**
     * Adds a building together with its outline, if it has one.
     *
     * @param outline in SWEREF 99 TM, metres; null or no area for none
     */
    public int add(NewRegisterRecord building, @Nullable Geometry outline) {
        int number = add(building);
        if (outline != null) {
            layers.addFootprint(building.rowNo(), number, outline);
        }
        return number;
    }

    /** @throws IllegalArgumentException if there is no building with the claim's number */
    public void add(NewClaim claim) {
        if (!register.isKnown(claim.building())) {
            throw new IllegalArgumentException("no building " + claim.building());
        }
        claims.add(deliveryId, claim);
        rowsTaken.set(claim.rowNo());
    }

    public void refuse(RefusedRow row) {
        Batch batch = refuse == null ? refuse = db.inserts("refused_row", REFUSED) : refuse;
        batch.number(deliveryId)
                .number(row.rowNo())
                .text(DeliveryJson.texts(row.cells()))
                .text(DeliveryJson.problems(row.problems()))
                .add();
        rowsRefused++;
    }

    /** Replaces the delivery's notices: some are known only when the rows have been read. */
    public void setNotices(List<Problem> notices) {
        DeliveryInsert.setNotices(db, deliveryId, notices);
    }

    /**
     * Keeps the mapping that the delivery was read by, for the next one, in place of the one of the same name.
     *
     * @param shown that one's YAML as it was shown, empty for none; null when nobody was shown any
     * @return what somebody else has made of it since, which stands; empty when the mapping is kept
     */
    public Optional<Clash> saveMapping(SavedMapping mapping, @Nullable String shown) {
        Optional<Clash> clash = shown == null ? Optional.empty() : MappingRows.findClash(db, mapping, shown);
        if (clash.isEmpty()) {
            MappingRows.save(db, mapping).ifPresent(log::add);
        }
        return clash;
    }

    /**
     * Derives what follows from the new rows (areas, area claims, status columns) and makes everything visible at once. In a group
     * the delivery is visible to the next one, and to others when the group commits.
     */
    public ImportResult commit() {
        return commit(group == null);
    }

    /**
     * As {@link #commit()}, but leaves the status columns stale: for many deliveries in a row. Call {@link
     * Workspace#refreshStatus} after the last.
     */
    public ImportResult commitWithoutStatus() {
        return commit(false);
    }

    private ImportResult commit(boolean withStatus) {
        Instant now = Instant.now(clock);
        layers.finish();
        register.finish();
        claims.finish();
        if (refuse != null) {
            refuse.close();
        }
        int taken = rowsTaken.cardinality();
        DeliveryInsert.setCounts(db, deliveryId, taken, rowsRefused);
        log.add(AuditEntry.of(now, delivery.importedBy(), "import", "delivery " + deliveryId)
                .changing(null, delivery.fileName())
                .registered(delivery.registrationNumber())
                .with(facts(taken)));
        new Derivation(db, now).run(layers.layers(), !register.isEmpty(), withStatus);
        if (group == null) {
            log.forEach(entry -> AuditRows.append(db, entry));
            db.commitChange();
        } else {
            group.keep(log);
        }
        committed = true;
        return new ImportResult(deliveryId, taken, rowsRefused);
    }

    private AuditFacts facts(int taken) {
        return new AuditFacts()
                .put("kind", delivery.kind().code())
                .put("publisher", delivery.publisher())
                .put("asOf", delivery.asOf().toString())
                .put("layer", delivery.layer())
                .put("class", delivery.confidentiality().code())
                .put("sha256", delivery.sha256())
                .put("taken", taken)
                .put("refused", rowsRefused);
    }

    /** Rolls back unless committed. */
    @Override
    public void close() {
        if (group == null) {
            db.close();
        } else if (!committed) {
            group.undo();
        }
    }
}
