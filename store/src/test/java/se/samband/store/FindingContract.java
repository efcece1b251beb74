package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Building;
import se.samband.store.row.Feature;
import se.samband.store.row.LayerAddress;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;
import se.samband.store.row.Place;

/** Features, buildings and places, found by where they lie and what they are called. */
abstract class FindingContract extends ContractPart {

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
        // Every postcode here begins with 7; the number as a whole goes first, also when few are asked for.
        assertThat(workspace.places().search("åkervägen 7", 1))
                .extracting(Place::building)
                .containsExactly(7);
        assertThat(workspace.places().search("akervagen", 3)).isEmpty();
        assertThat(workspace.places().search("100 % _", 3)).isEmpty();
        assertThat(workspace.places().search("  ", 3)).isEmpty();
    }

    @Test
    void aHouseNumberIsNoPartOfAnotherOrOfAPostcode() {
        importBuildings("2024-01-01", 12);

        assertThat(workspace.buildings().search("åkervägen 1")).containsExactly(1);
        assertThat(workspace.buildings().search("åkervägen 7")).containsExactly(7);
        assertThat(workspace.buildings().search("åkerv 79330")).hasSize(12);
        assertThat(workspace.buildings().search("Åkervägen 12, 793 30")).containsExactly(12);
    }

    /** The second building has its own address; an address beside it that it shares with nobody leads to it all the same. */
    @Test
    void anAddressOfTheLayerBelongsToTheBuildingThatRowsAreTiedTo() {
        importBuildings("2024-01-01", 3);
        importing(DeliveryKind.ADDRESS, "Lantmäteriet", "2024-02-01", tx -> {
            tx.add(new NewAddress(1, "Nygatan", "7", null, null, Sample.EAST_M + 1002, Sample.NORTH_M));
            tx.add(new NewAddress(2, "Nygatan", "9", null, null, Sample.EAST_M + 1500, Sample.NORTH_M));
        });
        List<Place> hits = workspace.places().search("nygatan", 5);

        assertThat(hits).extracting(Place::kind).containsOnly("address");
        LayerAddress seven =
                workspace.layerAddresses().find(hits.get(0).address()).orElseThrow();
        LayerAddress nine =
                workspace.layerAddresses().find(hits.get(1).address()).orElseThrow();
        Building at = workspace.buildings().find(seven.building()).orElseThrow();
        assertThat(at.eastM()).isEqualTo(Sample.EAST_M + 1000);
        assertThat(nine.building()).isZero();
        assertThat(workspace.layerAddresses().of(at)).containsExactly(seven);
        assertThat(workspace.buildings().search("Nygatan 7")).containsExactly(at.fid());
        assertThat(workspace.buildings().search("Nygatan 9")).isEmpty();
        assertThat(workspace.places().searchLoosely("nygatan 7", 5))
                .extracting(Place::address)
                .containsExactly(seven.id());
        assertThat(workspace.layerAddresses().find(4711)).isEmpty();
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
}
