package se.samband.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.Actor;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoute;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.Snapshot;
import se.samband.store.row.StoredDelivery;

/**
 * A small county in which every delivery holds words that no other has: whoever reads such a word has seen something of that
 * delivery. There is one delivery of each class for every kind of content, about buildings in two municipalities.
 */
public final class Canaries {
    public static final String OWN = "2029";
    public static final String OTHER = "2062";
    private static final double EAST_M = 500_000;
    private static final double NORTH_M = 6_700_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Words that tell whose a delivery is or what is in its rows. */
    public final Map<Confidentiality, List<String>> details = new EnumMap<>(Confidentiality.class);

    /** Addresses of buildings, and of the address layer, that only deliveries of a class give; those in the other municipality apart. */
    public final Map<Confidentiality, List<String>> places = new EnumMap<>(Confidentiality.class);

    public final Map<Confidentiality, List<String>> placesElsewhere = new EnumMap<>(Confidentiality.class);

    /** Words of what {@link #ORGANISATION} has delivered. */
    public final List<String> own = new ArrayList<>();

    public static final String ORGANISATION = "Xqorganisation";

    private final Workspace workspace;

    private Canaries(Workspace workspace) {
        this.workspace = workspace;
    }

    public static Canaries make(WorkspaceLocation where) {
        try (Workspace workspace = Workspace.create(where, new NewWorkspace("20", "Dalarnas län", false))) {
            Canaries canaries = new Canaries(workspace);
            canaries.fill();
            return canaries;
        }
    }

    private void fill() {
        deliver(DeliveryKind.MUNICIPALITY, "Lantmäteriet", "kommuner.csv", Confidentiality.OPEN, tx -> {
            tx.add(area(1, OWN, "Leksand", -1, 50));
            tx.add(area(2, OTHER, "Mora", 50, 100));
        });
        for (Confidentiality c : Confidentiality.values()) {
            String x = "Xq" + c.code();
            details.put(
                    c,
                    new ArrayList<>(List.of(
                            x + "publisher",
                            x + "file",
                            x + "owner",
                            x + "note",
                            x + "route",
                            x + "node",
                            x + "plan",
                            x + "refused",
                            x + "programme")));
            places.put(c, List.of("Xqväg" + c.code(), "Xqlager" + c.code()));
            placesElsewhere.put(c, List.of("Xqbort" + c.code()));
            ofClass(c, x);
        }
        own.addAll(List.of(ORGANISATION, "Xqownfile", "Xqownowner", "Xqownnote"));
        deliver(DeliveryKind.FILING, ORGANISATION, "Xqownfile.csv", Confidentiality.INTERNAL, tx -> {
            tx.add(claim(2, 1, "Xqownowner", "Xqownprogramme", "Xqownnote"));
            tx.refuse(new RefusedRow(3, List.of("Xqownrefused"), List.of(fault())));
        });
        workspace
                .keepsakes()
                .saveSnapshot(new Snapshot(
                        "bild",
                        new Moment(LocalDate.of(2026, 1, 1), Instant.now()),
                        "standard",
                        Instant.now(),
                        Actor.of("Eva")));
        workspace.refreshStatus();
    }

    private void ofClass(Confidentiality c, String x) {
        int at = c.ordinal() * 10;
        int[] buildings = new int[2];
        deliver(DeliveryKind.BUILDING, x + "publisher register", x + "file-r.csv", c, tx -> {
            buildings[0] = tx.add(building(2, x + "1", at + 1, "Xqväg" + c.code() + " 1"));
            buildings[1] = tx.add(building(3, x + "2", at + 51, "Xqbort" + c.code() + " 1"));
        });
        deliver(
                DeliveryKind.ADDRESS,
                x + "publisher adresser",
                x + "file-a.csv",
                c,
                tx -> tx.add(new NewAddress(
                        2, "Xqlager" + c.code(), "3", "79330", "Leksand", EAST_M + 1000.0 * at + 3000, NORTH_M)));
        deliver(DeliveryKind.FILING, x + "publisher", x + "file.csv", c, tx -> {
            for (int b : buildings) {
                tx.add(claim(b + 1, b, x + "owner", x + "programme", x + "note"));
            }
            // All four speak of the first building of all, so that its page has something to hide.
            tx.add(claim(90, 1, x + "owner", x + "programme", x + "note"));
            tx.refuse(new RefusedRow(91, List.of(x + "refused"), List.of(fault())));
        });
        deliver(
                DeliveryKind.ROUTE,
                x + "publisher",
                x + "file-n.csv",
                c,
                tx -> tx.add(new NewRoute(2, x + "route", x + "route", x + "owner", null, null, line(at, at + 2))));
        deliver(
                DeliveryKind.NODE,
                x + "publisher",
                x + "file-o.csv",
                c,
                tx -> tx.add(new NewNode(
                        2, x + "node", x + "node", x + "owner", null, null, EAST_M + 1000.0 * at, NORTH_M)));
        deliver(
                DeliveryKind.PLANNED,
                x + "publisher",
                x + "file-p.csv",
                c,
                tx -> tx.add(new NewCoverArea(
                        2,
                        x + "plan",
                        x + "owner",
                        x + "programme",
                        Technology.FIBRE,
                        1000,
                        LocalDate.of(2030, 1, 1),
                        box(at, at + 2))));
    }

    /** The first delivery of each class and kind of content, and what is of the organisation. */
    public static List<StoredDelivery> deliveries(Workspace workspace) {
        return workspace.deliveries().list(DeliveryQuery.all()).rows();
    }

    private void deliver(
            DeliveryKind kind, String publisher, String file, Confidentiality c, Consumer<ImportTransaction> rows) {
        NewDelivery delivery = NewDelivery.of(
                        kind,
                        publisher,
                        LocalDate.of(2026, 1, 1),
                        Instant.parse("2026-01-02T12:00:00Z"),
                        file,
                        "00".repeat(32))
                .withConfidentiality(c);
        try (ImportTransaction tx = workspace.beginImport(delivery)) {
            rows.accept(tx);
            tx.commitWithoutStatus();
        }
    }

    private static Problem fault() {
        return Problem.of("x", new Text("Fel.", "Fault."), new Text("Rätta.", "Mend."));
    }

    private static NewArea area(int row, String code, String name, double fromKm, double toKm) {
        return new NewArea(row, code, name, "20", -1, Double.NaN, box(fromKm, toKm));
    }

    private static NewRegisterRecord building(int row, String id, double km, String address) {
        return new NewRegisterRecord(
                row,
                0,
                id,
                EAST_M + 1000 * km,
                NORTH_M,
                address,
                "793 30",
                "Leksand",
                "Bostad",
                7,
                0,
                0,
                null,
                MatchMethod.ID,
                100);
    }

    private static NewClaim claim(int row, int building, String owner, String programme, String note) {
        return new NewClaim(
                row,
                building,
                ClaimState.CONNECTED,
                Technology.FIBRE,
                1000,
                -1,
                owner,
                null,
                -1,
                null,
                programme,
                false,
                MatchMethod.ID,
                100,
                note);
    }

    private static Geometry box(double fromKm, double toKm) {
        return FACTORY.toGeometry(
                new Envelope(EAST_M + 1000 * fromKm, EAST_M + 1000 * toKm, NORTH_M - 5000, NORTH_M + 5000));
    }

    private static Geometry line(double fromKm, double toKm) {
        return FACTORY.createLineString(new Coordinate[] {
            new Coordinate(EAST_M + 1000 * fromKm, NORTH_M), new Coordinate(EAST_M + 1000 * toKm, NORTH_M)
        });
    }

    /** A tile of the map's middle zoom that all of it lies in. */
    static Coordinate middle() {
        return new Coordinate(EAST_M + 15_000, NORTH_M);
    }
}
