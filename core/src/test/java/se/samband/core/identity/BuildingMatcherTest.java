package se.samband.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samband.core.claim.MatchMethod;

class BuildingMatcherTest {

    private static final double EAST = 535_000;
    private static final double NORTH = 6_720_000;
    private static final double NOWHERE = Double.NaN;

    private final KnownBuildings.Builder known = new KnownBuildings.Builder(MatchRules.ASSUMED, 0);

    @Test
    void theIdGoesBeforeEverythingElse() {
        known.add(1, "A-1", List.of(), EAST, NORTH, address("Storgatan 1"), null);
        known.add(2, "A-2", List.of(), EAST + 500, NORTH, address("Storgatan 2"), null);
        assertThat(match(" a-2 ", "Storgatan 1", EAST, NORTH)).isEqualTo(new MatchResult.Found(2, MatchMethod.ID, 100));
    }

    @Test
    void aUuidInBracesIsTheSameId() {
        String id = "0f8fad5b-d9cb-469f-a165-70867728950e";
        known.add(7, id.toUpperCase(Locale.ROOT), List.of(), NOWHERE, NOWHERE, null, null);
        assertThat(match("{" + id + "}", null, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(7, MatchMethod.ID, 100));
    }

    @Test
    void anEarlierIdStillPointsToItsBuilding() {
        known.add(1, "new", List.of("old", "older"), EAST, NORTH, null, null);
        assertThat(match("older", null, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(1, MatchMethod.EARLIER_ID, 97));
    }

    @Test
    void anIdThatTwoBuildingsHadDecidesNothing() {
        known.add(1, "x", List.of("old"), EAST, NORTH, null, null);
        known.add(2, "y", List.of("old"), EAST + 300, NORTH, null, null);
        assertThat(match("old", null, NOWHERE, NOWHERE)).isInstanceOf(MatchResult.None.class);
        assertThat(match("old", null, EAST + 300, NORTH)).isEqualTo(new MatchResult.Found(2, MatchMethod.POSITION, 90));
    }

    @Test
    void confidenceFallsWithDistance() {
        known.add(1, null, List.of(), EAST, NORTH, null, null);
        assertThat(percent(match(null, null, EAST, NORTH))).isEqualTo(90);
        assertThat(percent(match(null, null, EAST + 10, NORTH))).isEqualTo(72);
        assertThat(percent(match(null, null, EAST, NORTH - 20))).isEqualTo(55);
        assertThat(match(null, null, EAST + 20.1, NORTH))
                .isEqualTo(new MatchResult.None(MatchResult.Reason.NOTHING_NEAR));
    }

    @Test
    void aRadiusOfOnesOwnIsFollowed() {
        KnownBuildings.Builder wide = new KnownBuildings.Builder(MatchRules.ASSUMED.withPositionRadiusM(100), 0);
        wide.add(1, null, List.of(), EAST, NORTH, null, null);
        assertThat(new BuildingMatcher(wide.build()).match(null, null, null, EAST + 60, NORTH + 60))
                .isInstanceOf(MatchResult.Found.class);
    }

    @Test
    void addressAndPositionTogetherAreSurerThanEither() {
        known.add(1, null, List.of(), EAST, NORTH, address("Storgatan 1"), null);
        MatchResult both = match(null, "Storg. 1", EAST + 5, NORTH);
        assertThat(both).extracting("method").isEqualTo(MatchMethod.ADDRESS_AND_POSITION);
        assertThat(percent(both))
                .isGreaterThan(percent(match(null, null, EAST + 5, NORTH)))
                .isGreaterThan(percent(match(null, "Storg. 1", NOWHERE, NOWHERE)));
    }

    @Test
    void anotherAddressAtTheSamePlaceMakesTheMatchLessSure() {
        known.add(1, null, List.of(), EAST, NORTH, address("Storgatan 1"), null);
        assertThat(percent(match(null, "Lillgatan 9", EAST, NORTH))).isEqualTo(70);
        assertThat(match(null, "Lillgatan 9", EAST + 15, NORTH))
                .isEqualTo(new MatchResult.None(MatchResult.Reason.NOTHING_NEAR));
    }

    @Test
    void theSameStreetInAnotherTownIsAnotherPlace() {
        known.add(1, null, List.of(), NOWHERE, NOWHERE, address("Storgatan 1"), null);
        Address borlange = Address.find("Storgatan 1", "784 30", "Borlänge").orElseThrow();
        assertThat(new BuildingMatcher(known.build()).match(null, borlange, null, NOWHERE, NOWHERE))
                .isInstanceOf(MatchResult.None.class);
    }

    @Test
    void aStreetAloneIsLessSureThanAWholeAddress() {
        known.add(1, null, List.of(), NOWHERE, NOWHERE, address("Storgatan 1"), null);
        Address street = Address.find("Storgatan 1", null, null).orElseThrow();
        assertThat(percent(new BuildingMatcher(known.build()).match(null, street, null, NOWHERE, NOWHERE)))
                .isEqualTo(65);
        assertThat(percent(match(null, "Storgatan 1", NOWHERE, NOWHERE))).isEqualTo(80);
    }

    @Test
    void twoBuildingsAtOneAddressAreNotGuessedBetween() {
        known.add(1, null, List.of(), EAST, NORTH, address("Västerby 4"), null);
        known.add(2, null, List.of(), EAST + 30, NORTH, address("Västerby 4"), null);
        assertThat(match(null, "Västerby 4", NOWHERE, NOWHERE)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2)));
        assertThat(match(null, "Västerby 4", EAST + 28, NORTH))
                .extracting("fid")
                .isEqualTo(2);
    }

    @Test
    void ofAHouseAndItsOutbuildingsTheHouseIsMeantThoughLessSurely() {
        known.add(1, null, List.of(), EAST, NORTH, address("Byvägen 1"), "Bostad")
                .inUse();
        known.add(2, null, List.of(), EAST + 30, NORTH, address("Byvägen 1"), "Komplementbyggnad");
        known.add(3, null, List.of(), EAST, NORTH + 30, address("Byvägen 1"), "Komplementbyggnad");
        assertThat(match(null, "Byvägen 1", NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 70));
        assertThat(match(null, "Byvägen 1", EAST + 15, NORTH))
                .extracting("fid", "method")
                .containsExactly(1, MatchMethod.ADDRESS_AND_POSITION);
    }

    @Test
    void twoBuildingsInUseAtOneAddressAreNotGuessedBetween() {
        known.add(1, null, List.of(), EAST, NORTH, address("Byvägen 1"), null).inUse();
        known.add(2, null, List.of(), EAST + 30, NORTH, address("Byvägen 1"), null);
        known.add(3, null, List.of(), EAST + 60, NORTH, address("Byvägen 1"), null)
                .inUse();
        assertThat(match(null, "Byvägen 1", NOWHERE, NOWHERE)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2, 3)));
    }

    @Test
    void useTellsNothingApartAtASpotWithoutAddress() {
        known.add(1, null, List.of(), EAST, NORTH, null, null).inUse();
        known.add(2, null, List.of(), EAST + 10, NORTH, null, null);
        assertThat(match(null, null, EAST + 5, NORTH)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2)));
    }

    @Test
    void moreBuildingsAtAnAddressThanAreLookedAtAreNotGuessedBetween() {
        for (int i = 0; i < 20; i++) {
            known.add(i, null, List.of(), EAST, NORTH, address("Byvägen 1"), null);
        }
        known.inUse();
        assertThat(match(null, "Byvägen 1", NOWHERE, NOWHERE)).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void whatIsToldOfATieNamesNoInternalNumbers() {
        assertThat(new MatchResult.Ambiguous(List.of(506, 8611)).text().sv())
                .doesNotContain("506")
                .doesNotContain("8611");
    }

    @Test
    void anAddressFarFromThePointIsSaidToBeTooFar() {
        known.add(1, null, List.of(), EAST, NORTH, address("Storgatan 1"), null);
        assertThat(match(null, "Storgatan 1", EAST + 3_000, NORTH)).isEqualTo(new MatchResult.TooFar(1, 3_000));
    }

    @Test
    void aRowWithNothingToMatchBySaysSo() {
        known.add(1, "a", List.of(), EAST, NORTH, null, null);
        assertThat(match(null, null, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.None(MatchResult.Reason.NOTHING_TO_MATCH_BY));
        assertThat(match("b", null, NOWHERE, NOWHERE)).isEqualTo(new MatchResult.None(MatchResult.Reason.ID_NOT_KNOWN));
    }

    @Test
    void aCrowdAtOnePointIsAmbiguous() {
        for (int i = 0; i < 500; i++) {
            known.add(i, null, List.of(), EAST, NORTH, address("Okänd väg 1"), null);
        }
        assertThat(match(null, null, EAST, NORTH)).isInstanceOf(MatchResult.Ambiguous.class);
        assertThat(match(null, "Okänd väg 1", NOWHERE, NOWHERE)).isInstanceOf(MatchResult.Ambiguous.class);
        assertThat(match(null, "Okänd väg 1", EAST, NORTH)).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void everyOutcomeExplainsItselfInBothLanguages() {
        List<MatchResult> all = List.of(
                new MatchResult.Found(1, MatchMethod.ADDRESS, 80),
                new MatchResult.None(MatchResult.Reason.NOTHING_NEAR),
                new MatchResult.Ambiguous(List.of(1, 2)),
                new MatchResult.TooFar(1, 90));
        assertThat(all).allSatisfy(result -> {
            assertThat(result.text().sv()).isNotBlank();
            assertThat(result.text().en()).isNotBlank().doesNotContain(" %");
        });
    }

    private static Address address(String street) {
        return Address.find(street, "791 31", "Falun").orElseThrow();
    }

    private MatchResult match(String id, String street, double eastM, double northM) {
        return new BuildingMatcher(known.build())
                .match(id, street == null ? null : address(street), null, eastM, northM);
    }

    private static int percent(MatchResult result) {
        return ((MatchResult.Found) result).confidencePercent();
    }
}
