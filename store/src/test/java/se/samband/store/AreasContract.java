package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.BadInputException;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.Building;
import se.samband.store.row.Feature;
import se.samband.store.row.NewArea;

/** Areas: which building lies in which, and what is shown of them. */
abstract class AreasContract extends ContractPart {

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
    void aLocalityGivenAsPointIsACircleOfItsArea() {
        importing(
                DeliveryKind.LOCALITY,
                "SCB",
                "2024-01-01",
                tx -> tx.add(new NewArea(1, "T1", "Insjön", "2029", 2_000, 314.159, Sample.point(0))));
        List<Feature> localities = features("locality");
        assertThat(localities.getFirst().geometry().getArea()).isCloseTo(3_141_590, Offset.offset(1.0));
        assertThat(localities.getFirst().attributes()).containsEntry("shape_assumed", true);
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
    void aLayerShowsOnlyWhatIsInForce() {
        importMunicipalities();
        importing(
                DeliveryKind.MUNICIPALITY,
                "Lantmäteriet",
                "2025-01-01",
                tx -> tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 9))));
        assertThat(features("municipality")).hasSize(1);
        workspace.withdraw(2, Actor.of("Eva"), "fel gräns");
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
}
