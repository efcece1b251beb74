package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.row.Actor;

/** Claims of buildings and the status that follows from them. */
abstract class ClaimsContract extends ContractPart {

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
        workspace.withdraw(2, Actor.of("Eva"), "fel");
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
}
