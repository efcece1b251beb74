package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.NewDelivery;

/** Deliveries: taken whole or not at all, withdrawn but not forgotten. */
abstract class DeliveriesContract extends ContractPart {

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
        assertThat(workspace.audit().list(AuditQuery.all(Page.ALL)).total()).isZero();
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
    void aWithdrawnDeliveryIsStillKnownForEarlierMoments() {
        importBuildings("2024-01-01", 2);
        workspace.withdraw(1, Actor.of("Eva"), "fel fil");
        County county = workspace.loadCounty();
        Moment then = new Moment(LocalDate.parse("2025-01-01"), Instant.parse("2025-01-01T00:00:00Z"));
        Moment now = new Moment(LocalDate.parse("2025-06-01"), Instant.parse("2025-06-02T00:00:00Z"));
        assertThat(county.registerAt(county.viewAt(then)).isPresent(0)).isTrue();
        assertThat(county.registerAt(county.viewAt(now)).isPresent(0)).isFalse();
        assertThat(workspace.deliveries().find(1).orElseThrow().withdrawnReason())
                .isEqualTo("fel fil");
        assertThat(workspace.audit().list(AuditQuery.all(Page.first(1))).rows())
                .extracting(
                        e -> e.entry().by().who(),
                        e -> e.entry().action(),
                        e -> e.entry().subject())
                .containsExactly(Tuple.tuple("Eva", "withdraw", "delivery 1"));
    }

    @Test
    void aDeliveryIsWithdrawnOnce() {
        importBuildings("2024-01-01", 1);
        workspace.withdraw(1, Actor.of("Eva"), "fel");
        assertThatThrownBy(() -> workspace.withdraw(1, Actor.of("Eva"), "fel")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> workspace.withdraw(9, Actor.of("Eva"), "fel")).isInstanceOf(BadInputException.class);
    }

    @Test
    void aCorrectionMustNameADeliveryThatIsThere() {
        NewDelivery correction = Sample.delivery(DeliveryKind.FILING, "Byanät Nord", "2025-01-01")
                .correcting(99);
        assertThatThrownBy(() -> workspace.beginImport(correction)).isInstanceOf(BadInputException.class);
        importBuildings("2024-01-01", 1);
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
}
