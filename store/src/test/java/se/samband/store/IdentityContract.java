package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.identity.Address;
import se.samband.core.identity.BuildingMatcher;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchResult;
import se.samband.core.identity.MatchRules;
import se.samband.store.row.Actor;

/** Which building is which, from register to register and for the rows of filings. */
abstract class IdentityContract extends ContractPart {

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
        workspace.withdraw(2, Actor.of("Eva"), "fel fil");
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
        workspace.withdraw(2, Actor.of("Eva"), "fel fil");

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

    /** What a row with the address of two buildings in different municipalities is tied to. */
    private MatchResult match(String municipality) {
        Address address = Address.find("Åkervägen 2", null, null).orElseThrow();
        return new BuildingMatcher(workspace.buildings().known(MatchRules.ASSUMED))
                .match(null, address, municipality, Double.NaN, Double.NaN);
    }
}
