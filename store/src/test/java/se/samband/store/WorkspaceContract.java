package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.identity.Address;
import se.samband.core.identity.BuildingMatcher;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchResult;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.BadInputException;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.Building;
import se.samband.store.row.Feature;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;
import se.samband.store.row.Place;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/** What every kind of store must do, whatever database is under it. */
abstract class WorkspaceContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T08:00:00Z"), ZoneOffset.UTC);

    private Workspace workspace;

    /** A new, empty workspace of {@link Sample#DALARNA} with {@link #CLOCK}. */
    abstract Workspace create();

    @BeforeEach
    void createWorkspace() {
        workspace = create();
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    @Test
    void buildingsLieInTheAreasTheirPointFallsIn() {
        importMunicipalities();
        importing(
                DeliveryKind.LOCALITY,
                "SCB",
                "2024-01-01",
                tx -> tx.add(Sample.area(1, "T1", "Leksand", Sample.box(-0.5, 1.5))));
        importBuildings("2024-02-01", 4);

        assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).rows())
                .extracting(Building::municipalityCode, Building::localityCode, Building::areaType)
                .containsExactly(
                        Tuple.tuple("2029", "T1", AreaType.LOCALITY.code()),
                        Tuple.tuple("2029", "T1", AreaType.LOCALITY.code()),
                        Tuple.tuple("2062", null, AreaType.OUTSIDE.code()),
                        Tuple.tuple("2062", null, AreaType.OUTSIDE.code()));
    }

    @Test
    void withoutLocalitiesTheAreaTypeIsUnknown() {
        importBuildings("2024-02-01", 1);
        assertThat(workspace.buildings().find(1).orElseThrow().areaType()).isEqualTo(AreaType.UNKNOWN.code());
    }

    @Test
    void areasImportedAfterTheBuildingsCountToo() {
        importBuildings("2024-02-01", 4);
        importMunicipalities();
        assertThat(workspace.buildings().find(4).orElseThrow().municipalityCode())
                .isEqualTo("2062");
    }

    @Test
    void aLocalityGivenAsPointIsACircleOfItsArea() {
        importing(
                DeliveryKind.LOCALITY,
                "SCB",
                "2024-01-01",
                tx -> tx.add(new NewArea(1, "T1", "Insjön", "2029", 2_000, 314.159, Sample.point(0))));
        List<Feature> localities = features("locality");
        assertThat(localities.getFirst().geometry().getArea()).isCloseTo(3_141_590, Offset.offset(1.0));
        assertThat(localities.getFirst().attributes()).containsEntry("shape_assumed", 1);
    }

    @Test
    void anAreaWithoutShapeIsRefusedAndLeavesNothing() {
        try (ImportTransaction tx =
                workspace.beginImport(Sample.delivery(DeliveryKind.MUNICIPALITY, "LM", "2024-01-01"))) {
            assertThatThrownBy(() -> tx.add(Sample.area(1, "2029", "Leksand", Sample.point(0))))
                    .isInstanceOf(BadInputException.class);
            tx.refuse(Sample.refused(1));
            assertThat(tx.commit().rowsTaken()).isZero();
        }
        assertThat(workspace.features().count("municipality")).isZero();
    }

    @Test
    void refusedRowsComeBackAsTheyWere() {
        importing(DeliveryKind.FILING, "Byanät Nord", "2024-03-01", tx -> {
            tx.refuse(Sample.refused(7));
            tx.refuse(Sample.refused(3));
        });
        assertThat(workspace.deliveries().refusedRows(1, Page.first(10)).rows())
                .containsExactly(Sample.refused(3), Sample.refused(7));
        assertThat(workspace.deliveries().find(1).orElseThrow().rowsRefused()).isEqualTo(2);
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            tx.add(Sample.building(1, 0, "a", 0, 1));
        }
        assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isZero();
        assertThat(workspace.audit().list(Page.ALL).total()).isZero();
    }

    @Test
    void readersSeeTheStateBeforeAnImportUntilItIsCommitted() {
        importBuildings("2024-01-01", 2);
        long before = workspace.dataVersion();
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-06-01"))) {
            tx.add(Sample.building(1, 0, "ny", 9, 1));
            assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(2);
            assertThat(workspace.dataVersion()).isEqualTo(before);
            tx.commit();
        }
        assertThat(workspace.dataVersion()).isNotEqualTo(before);
        assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                .isEqualTo(1);
    }

    @Test
    void aBuildingKeepsItsNumberThroughRegisters() {
        importBuildings("2024-01-01", 2);
        importing(DeliveryKind.BUILDING, "LM", "2025-01-01", tx -> {
            tx.add(Sample.building(5, 2, "nytt-id", 1, 3));
            assertThat(tx.add(Sample.building(6, 0, "helt-ny", 7, 1))).isEqualTo(3);
        });
        assertThat(workspace.buildings().find(1).orElseThrow().inRegister()).isFalse();
        assertThat(workspace.buildings().findByRegisterId("b2").orElseThrow().registerId())
                .isEqualTo("nytt-id");
        assertThat(workspace.buildings().records(2)).hasSize(2);
        int[] ids = workspace.loadCounty().register().registerId();
        int[] offset = workspace.loadCounty().register().offset();
        assertThat(ids[offset[1]]).isNotEqualTo(ids[offset[1] + 1]);
    }

    @Test
    void knownBuildingsAreThoseOfDeliveriesNotWithdrawn() {
        importBuildings("2024-01-01", 2);
        importing(DeliveryKind.BUILDING, "LM", "2025-01-01", tx -> tx.add(Sample.building(6, 0, "fel", 7, 1)));
        workspace.withdraw(2, "Eva", "fel fil");
        assertThat(workspace.buildings().known(MatchRules.ASSUMED).size()).isEqualTo(2);
    }

    @Test
    void knownBuildingsAreReadOnceForAllFilings() {
        importBuildings("2024-01-01", 2);
        KnownBuildings known = workspace.buildings().known(MatchRules.ASSUMED);
        importing(
                DeliveryKind.FILING,
                "Byanät Nord",
                "2024-10-01",
                tx -> assertThat(tx.knownBuildings(MatchRules.ASSUMED)).isSameAs(known));
        assertThat(workspace.buildings().known(MatchRules.ASSUMED)).isSameAs(known);
        assertThat(workspace.buildings().known(MatchRules.ASSUMED.withPositionRadiusM(5)))
                .isNotSameAs(known);
    }

    @Test
    void municipalitiesThatComeAfterTheBuildingsTellThemApart() {
        importing(DeliveryKind.BUILDING, "LM", "2024-01-01", tx -> {
            tx.add(Sample.building(2, 0, "a", 0, 1));
            tx.add(Sample.building(2, 0, "b", 3, 1));
        });
        MatchResult before = match("2062");
        importMunicipalities();
        MatchResult with = match("2062");
        workspace.withdraw(2, "Eva", "fel fil");

        assertThat(before).isInstanceOf(MatchResult.Ambiguous.class);
        assertThat(with).isInstanceOf(MatchResult.Found.class);
        assertThat(match("2062")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void aRegisterIsKnownAtOnceAndOneThatCameToNothingNever() {
        importBuildings("2024-01-01", 2);
        assertThat(workspace.buildings().known(MatchRules.ASSUMED).size()).isEqualTo(2);
        try (ImportGroup group = workspace.beginImports()) {
            try (ImportTransaction tx = group.begin(Sample.delivery(DeliveryKind.BUILDING, "LM", "2025-01-01"))) {
                tx.add(Sample.building(6, 0, "ångrad", 7, 1));
                tx.commit();
            }
            try (ImportTransaction tx =
                    group.begin(Sample.delivery(DeliveryKind.FILING, "Byanät Nord", "2025-02-01"))) {
                assertThat(tx.knownBuildings(MatchRules.ASSUMED).size()).isEqualTo(3);
            }
        }
        assertThat(workspace.buildings().known(MatchRules.ASSUMED).size()).isEqualTo(2);
        importing(DeliveryKind.BUILDING, "LM", "2025-01-01", tx -> {
            tx.add(Sample.building(6, 0, "kvar", 7, 1));
            tx.add(Sample.building(7, 0, "också", 8, 1));
        });
        assertThat(workspace.buildings().known(MatchRules.ASSUMED).size()).isEqualTo(4);
    }

    @Test
    void claimsComeInBuildingOrderWithEverythingTheySay() {
        importBuildings("2024-01-01", 3);
        importing(DeliveryKind.FILING, "Byanät Nord", "2024-03-01", tx -> {
            tx.add(Sample.claim(4, 3, ClaimState.PASSED, 100));
            tx.add(Sample.claim(2, 1, ClaimState.CONNECTED, 1000));
            tx.add(Sample.claim(2, 1, ClaimState.DRY, -1));
        });
        County county = workspace.loadCounty();
        assertThat(county.claims().size()).isEqualTo(3);
        assertThat(county.claims().end(0)).isEqualTo(2);
        assertThat(county.claims().begin(2)).isEqualTo(2);
        assertThat(county.claims().get(2))
                .isEqualTo(new Claim(
                        1,
                        4,
                        ClaimState.PASSED,
                        Technology.FIBRE,
                        100,
                        0,
                        null,
                        -1,
                        null,
                        -1,
                        false,
                        MatchMethod.ID,
                        100));
        assertThat(county.owners()).containsExactly("Byanät Nord");
        assertThat(workspace.deliveries().find(2).orElseThrow().rowsTaken()).isEqualTo(2);
        assertThat(workspace.buildings().claims(1))
                .extracting(c -> c.claim().state())
                .containsExactly(ClaimState.CONNECTED, ClaimState.DRY);
    }

    @Test
    void theCountyKnowsItsAreas() {
        importMunicipalities();
        importBuildings("2024-01-01", 4);
        County county = workspace.loadCounty();
        int municipality = county.buildings().area(AreaKind.MUNICIPALITY, 3);
        assertThat(county.buildings()
                        .areas(AreaKind.MUNICIPALITY)
                        .get(municipality)
                        .code())
                .isEqualTo("2062");
        assertThat(county.buildings().area(AreaKind.DESO, 3)).isEqualTo(-1);
        assertThat(county.buildings().areaType(0)).isEqualTo(AreaType.UNKNOWN);
    }

    @Test
    void everyBuildingInsideAnAreaGetsItsClaim() {
        importBuildings("2024-01-01", 4);
        importing(DeliveryKind.GRANTED, "PTS", "2024-05-01", tx -> tx.add(Sample.cover(1, Sample.box(0.5, 2.5))));
        assertThat(workspace.buildings().claims(1)).isEmpty();
        assertThat(workspace.buildings().claims(2).getFirst().claim().state()).isEqualTo(ClaimState.GRANTED);
        assertThat(workspace.buildings().claims(3).getFirst().claim().programme())
                .isEqualTo("PTS 2022");

        importing(DeliveryKind.BUILDING, "LM", "2025-01-01", tx -> tx.add(Sample.building(1, 0, "tillbyggd", 2.2, 1)));
        assertThat(workspace.buildings().claims(5)).hasSize(1);
        assertThat(workspace.buildings().claims(2)).hasSize(1);
    }

    @Test
    void theStatusColumnsFollowTheClaims() {
        importBuildings("2024-01-01", 2);
        importing(
                DeliveryKind.FILING,
                "Byanät Nord",
                "2024-10-01",
                tx -> tx.add(Sample.claim(2, 1, ClaimState.CONNECTED, 1000)));
        assertThat(workspace.buildings().find(1).orElseThrow().status1000()).isEqualTo("connected");
        assertThat(workspace.buildings().find(2).orElseThrow().status1000()).isEqualTo("unknown");
        workspace.withdraw(2, "Eva", "fel");
        assertThat(workspace.buildings().find(1).orElseThrow().status1000()).isEqualTo("unknown");
    }

    @Test
    void statusCanWaitUntilTheLastOfManyDeliveries() {
        importBuildings("2024-01-01", 2);
        try (ImportTransaction tx =
                workspace.beginImport(Sample.delivery(DeliveryKind.FILING, "Byanät Nord", "2024-10-01"))) {
            tx.add(Sample.claim(2, 1, ClaimState.CONNECTED, 1000));
            tx.commitWithoutStatus();
        }
        assertThat(workspace.buildings().find(1).orElseThrow().status100()).isEqualTo("unknown");
        workspace.refreshStatus();
        assertThat(workspace.buildings().find(1).orElseThrow().status100()).isEqualTo("connected");
    }

    @Test
    void aWithdrawnDeliveryIsStillKnownForEarlierMoments() {
        importBuildings("2024-01-01", 2);
        workspace.withdraw(1, "Eva", "fel fil");
        County county = workspace.loadCounty();
        Moment then = new Moment(LocalDate.parse("2025-01-01"), Instant.parse("2025-01-01T00:00:00Z"));
        Moment now = new Moment(LocalDate.parse("2025-06-01"), Instant.parse("2025-06-02T00:00:00Z"));
        assertThat(county.registerAt(county.viewAt(then)).isPresent(0)).isTrue();
        assertThat(county.registerAt(county.viewAt(now)).isPresent(0)).isFalse();
        assertThat(workspace.deliveries().find(1).orElseThrow().withdrawnReason())
                .isEqualTo("fel fil");
        assertThat(workspace.audit().list(Page.first(1)).rows())
                .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
                .containsExactly(Tuple.tuple("Eva", "withdraw", "delivery 1"));
    }

    @Test
    void aDeliveryIsWithdrawnOnce() {
        importBuildings("2024-01-01", 1);
        workspace.withdraw(1, "Eva", "fel");
        assertThatThrownBy(() -> workspace.withdraw(1, "Eva", "fel")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> workspace.withdraw(9, "Eva", "fel")).isInstanceOf(BadInputException.class);
    }

    @Test
    void aLayerShowsOnlyWhatIsInForce() {
        importMunicipalities();
        importing(
                DeliveryKind.MUNICIPALITY,
                "Lantmäteriet",
                "2025-01-01",
                tx -> tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 9))));
        assertThat(features("municipality")).hasSize(1);
        workspace.withdraw(2, "Eva", "fel gräns");
        assertThat(features("municipality")).hasSize(2);
    }

    @Test
    void twoPublishersDoNotShowAnAreaTwice() {
        importMunicipalities();
        importing(
                DeliveryKind.MUNICIPALITY,
                "SCB",
                "2025-01-01",
                tx -> tx.add(Sample.area(1, "2029", "Leksands kommun", Sample.box(-1, 1.5))));
        assertThat(features("municipality"))
                .extracting(f -> f.attributes().get("name"))
                .containsExactlyInAnyOrder("Leksands kommun", "Mora");
    }

    @Test
    void aSupplementAddsToWhatIsInForce() {
        importMunicipalities();
        try (ImportTransaction tx =
                workspace.beginImport(Sample.delivery(DeliveryKind.MUNICIPALITY, "Lantmäteriet", "2025-01-01")
                        .withScope(Scope.SUPPLEMENT))) {
            tx.add(Sample.area(1, "2023", "Malung", Sample.box(4, 5)));
            tx.commit();
        }
        assertThat(features("municipality")).hasSize(3);
    }

    @Test
    void aCorrectionMustNameADeliveryThatIsThere() {
        NewDelivery correction = Sample.delivery(DeliveryKind.FILING, "Byanät Nord", "2025-01-01")
                .correcting(99);
        assertThatThrownBy(() -> workspace.beginImport(correction)).isInstanceOf(BadInputException.class);
        importBuildings("2024-01-01", 1);
    }

    @Test
    void featuresAreFoundByTheirBox() {
        importing(DeliveryKind.OSM, "OpenStreetMap", "2024-01-01", tx -> {
            tx.add(new NewRoad(1, "Storgatan", "primary", "70", Sample.line(0, 1)));
            tx.add(new NewRoad(2, null, "track", null, Sample.line(5, 6)));
            tx.add(new NewWater(3, "Siljan", "lake", Sample.box(2, 3)));
            tx.add(new NewAddress(4, "Storgatan", "4B", "793 30", "Leksand", Sample.EAST_M, Sample.NORTH_M));
            tx.add(new NewPopulationSquare(5, null, Sample.EAST_M, Sample.NORTH_M, 1000, 12));
            tx.add(new NewRoute(6, "r1", null, "Byanät Nord", null, null, Sample.line(0, 3)));
            tx.add(new NewNode(7, "n1", null, "Byanät Nord", null, null, Sample.EAST_M, Sample.NORTH_M));
        });
        Envelope west = new Envelope(Sample.EAST_M - 10, Sample.EAST_M + 10, Sample.NORTH_M - 10, Sample.NORTH_M + 10);
        for (String layer : List.of("road", "address", "population_square", "route", "node")) {
            List<Feature> found = new ArrayList<>();
            workspace.features().each(layer, west, found::add);
            assertThat(found).as(layer).hasSize(1);
        }
        assertThat(workspace.features().count("water")).isEqualTo(1);
    }

    @Test
    void featuresThatAreNoLongerInForceAreFoundByTheirDelivery() {
        importing(
                DeliveryKind.ROUTE,
                "Byanät Nord",
                "2024-01-01",
                tx -> tx.add(new NewRoute(1, "old", null, "Byanät Nord", null, null, Sample.line(0, 3))));
        importing(
                DeliveryKind.ROUTE,
                "Byanät Nord",
                "2025-01-01",
                tx -> tx.add(new NewRoute(1, "new", null, "Byanät Nord", null, null, Sample.line(0, 3))));
        Envelope here = new Envelope(Sample.EAST_M - 10, Sample.EAST_M + 10, Sample.NORTH_M - 10, Sample.NORTH_M + 10);
        Envelope elsewhere = new Envelope(0, 1, 0, 1);

        assertThat(routesOf(Set.of(1L), here)).containsExactly("old");
        assertThat(routesOf(Set.of(2L), here)).containsExactly("new");
        assertThat(routesOf(Set.of(1L, 2L), here)).containsExactly("old", "new");
        assertThat(routesOf(Set.of(1L, 2L), elsewhere)).isEmpty();
        assertThat(routesOf(Set.of(), here)).isEmpty();
    }

    private List<Object> routesOf(Set<Long> deliveries, Envelope box) {
        List<Object> found = new ArrayList<>();
        workspace
                .features()
                .eachOf(
                        deliveries,
                        "route",
                        box,
                        route -> found.add(route.attributes().get("source_id")));
        return found;
    }

    @Test
    void addressesAndPlacesAreFoundAsTheyAreTyped() {
        importMunicipalities();
        importBuildings("2024-01-01", 12);
        assertThat(workspace.places().search("LEK", 5))
                .extracting(Place::kind, Place::code)
                .contains(Tuple.tuple("municipality", "2029"));
        assertThat(workspace.places().search("åkerv 12", 5))
                .extracting(Place::building)
                .containsExactly(12);
        assertThat(workspace.places().search("Åkervägen leksand", 3)).hasSize(3);
        assertThat(workspace.places().search("akervagen", 3)).isEmpty();
        assertThat(workspace.places().search("100 % _", 3)).isEmpty();
        assertThat(workspace.places().search("  ", 3)).isEmpty();
    }

    @Test
    void buildingsAreListedByFilterAndPage() {
        importMunicipalities();
        importBuildings("2024-01-01", 6);
        BuildingQuery mora = new BuildingQuery(
                "2062", null, null, null, "åkervägen", null, BuildingQuery.Sort.HOUSEHOLDS, true, new Page(1, 2));
        assertThat(workspace.buildings().list(mora).total()).isEqualTo(4);
        assertThat(workspace.buildings().list(mora).rows())
                .extracting(Building::fid)
                .containsExactly(5, 4);
        BuildingQuery some =
                new BuildingQuery(null, null, null, null, null, List.of(2, 5), BuildingQuery.Sort.FID, false, Page.ALL);
        assertThat(workspace.buildings().list(some).rows())
                .extracting(Building::fid)
                .containsExactly(2, 5);
    }

    @Test
    void deliveriesAreListedByFilter() {
        importMunicipalities();
        importBuildings("2024-02-01", 1);
        DeliveryQuery buildings = new DeliveryQuery(
                DeliveryKind.BUILDING, null, null, "building.C", false, DeliveryQuery.Sort.AS_OF, true, Page.first(5));
        assertThat(workspace.deliveries().list(buildings).rows())
                .extracting(d -> d.id())
                .containsExactly(2L);
        assertThat(workspace.deliveries().list(DeliveryQuery.all()).rows()).hasSize(2);
    }

    @Test
    void mappingsSnapshotsAndSettingsAreKept() {
        Instant now = Instant.now(CLOCK);
        SavedMapping mapping = new SavedMapping("nord", DeliveryKind.FILING, "columns: {}", now, "Eva");
        workspace.keepsakes().saveMapping(mapping);
        workspace.keepsakes().saveMapping(mapping);
        assertThat(workspace.keepsakes().mappings()).containsExactly(mapping);

        Snapshot snapshot =
                new Snapshot("2024", new Moment(LocalDate.parse("2024-10-01"), now), "status-2024", now, "Eva");
        workspace.keepsakes().saveSnapshot(snapshot);
        assertThat(workspace.keepsakes().findSnapshot("2024")).contains(snapshot);
        assertThatThrownBy(() -> workspace.keepsakes().saveSnapshot(snapshot)).isInstanceOf(BadInputException.class);

        workspace.keepsakes().putSetting("minsta_grupp", "5", "Eva");
        assertThat(workspace.keepsakes().settings()).containsEntry("minsta_grupp", "5");
    }

    void importing(DeliveryKind kind, String publisher, String asOf, Consumer<ImportTransaction> rows) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(kind, publisher, asOf))) {
            rows.accept(tx);
            tx.commit();
        }
    }

    private void importMunicipalities() {
        importing(DeliveryKind.MUNICIPALITY, "Lantmäteriet", "2024-01-01", tx -> {
            tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 1.5)));
            tx.add(Sample.area(2, "2062", "Mora", Sample.box(1.5, 20)));
        });
    }

    /** What a row with the address of two buildings in different municipalities is tied to. */
    private MatchResult match(String municipality) {
        Address address = Address.find("Åkervägen 2", null, null).orElseThrow();
        return new BuildingMatcher(workspace.buildings().known(MatchRules.ASSUMED))
                .match(null, address, municipality, Double.NaN, Double.NaN);
    }

    private void importBuildings(String asOf, int count) {
        importing(DeliveryKind.BUILDING, "LM", asOf, tx -> {
            for (int i = 0; i < count; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + (i + 1), i, i));
            }
        });
    }

    private List<Feature> features(String layer) {
        List<Feature> features = new ArrayList<>();
        workspace.features().each(layer, features::add);
        return features;
    }
}
