package se.samband.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samband.core.claim.MatchMethod;

/** Rows that state a municipality where equal addresses occur in several. */
class MunicipalityMatchTest {

    private static final double EAST = 535_000;
    private static final double NORTH = 6_720_000;
    private static final double NOWHERE = Double.NaN;
    private static final String FALUN = "2080";
    private static final String BORLANGE = "2081";
    private static final MatchResult ELSEWHERE = new MatchResult.None(MatchResult.Reason.OTHER_MUNICIPALITY);

    private final KnownBuildings.Builder known = new KnownBuildings.Builder(MatchRules.ASSUMED, 0);

    @Test
    void theMunicipalityTellsEqualAddressesApartLessSurelyThanAPostalCode() {
        building(1, EAST, street("Storgatan 1"), FALUN);
        building(2, EAST + 20_000, street("Storgatan 1"), BORLANGE);

        assertThat(match("Storgatan 1", null)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2)));
        assertThat(match("Storgatan 1", FALUN)).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 72));
        assertThat(match("Storgatan 1", BORLANGE)).isEqualTo(new MatchResult.Found(2, MatchMethod.ADDRESS, 72));
    }

    @Test
    void theSurenessLiesBetweenAStreetAloneAndAStreetWithPostalCode() {
        MatchRules rules = MatchRules.ASSUMED;
        assertThat(rules.streetInMunicipalityPercent())
                .isBetween(
                        rules.streetOnlyPercent() + rules.tiePoints(), rules.addressOnlyPercent() - rules.tiePoints());
    }

    @Test
    void anEqualAddressInAnotherMunicipalityIsNotTakenAndThatIsSaid() {
        building(1, EAST, street("Storgatan 1"), FALUN);
        assertThat(match("Storgatan 1", BORLANGE)).isEqualTo(ELSEWHERE);
        assertThat(match("Storgatan 2", BORLANGE)).isEqualTo(new MatchResult.None(MatchResult.Reason.NOTHING_NEAR));
    }

    @Test
    void postalCodeAndTownMustHoldAsWell() {
        building(1, EAST, whole("Storgatan 1"), FALUN);
        BuildingMatcher matcher = new BuildingMatcher(known.build());
        Address otherTown = Address.find("Storgatan 1", "790 23", "Svärdsjö").orElseThrow();

        assertThat(matcher.match(null, otherTown, FALUN, NOWHERE, NOWHERE)).isInstanceOf(MatchResult.None.class);
        assertThat(matcher.match(null, whole("Storgatan 1"), BORLANGE, NOWHERE, NOWHERE))
                .isEqualTo(ELSEWHERE);
        assertThat(matcher.match(null, whole("Storgatan 1"), FALUN, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 80));
    }

    @Test
    void anUnknownMunicipalityIsNotAnotherOne() {
        building(1, EAST, street("Storgatan 1"), null);
        building(2, EAST + 20_000, street("Storgatan 1"), BORLANGE);
        assertThat(match("Storgatan 1", FALUN)).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 65));
    }

    @Test
    void whatIsNoOfficialCodeTellsNothing() {
        building(1, EAST, street("Storgatan 1"), FALUN);
        for (String code : List.of("", "Falun", "208", "20800", "２０８０")) {
            assertThat(match("Storgatan 1", code)).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 65));
        }
    }

    @Test
    void severalBuildingsOfTheMunicipalityAreStillNotGuessedBetween() {
        building(1, EAST, street("Västerby 4"), FALUN);
        building(2, EAST + 5_000, street("Västerby 4"), FALUN);
        building(3, EAST + 20_000, street("Västerby 4"), BORLANGE);
        assertThat(match("Västerby 4", FALUN)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2)));
    }

    @Test
    void theIdGoesBeforeTheMunicipality() {
        known.add(1, "A", List.of(), EAST, NORTH, null, null).inMunicipality(FALUN);
        assertThat(new BuildingMatcher(known.build()).match("A", null, BORLANGE, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(1, MatchMethod.ID, 100, Set.of(IdDoubt.IN_OTHER_MUNICIPALITY)));
    }

    @Test
    void aPointInAnotherMunicipalityIsNotMovedToTheNeighbour() {
        building(1, EAST, street("Storgatan 1"), FALUN);
        building(2, EAST + 15, null, BORLANGE);
        BuildingMatcher matcher = new BuildingMatcher(known.build());

        assertThat(matcher.match(null, street("Storgatan 1"), BORLANGE, EAST, NORTH))
                .isEqualTo(ELSEWHERE);
        assertThat(matcher.match(null, null, BORLANGE, EAST + 2, NORTH)).isEqualTo(ELSEWHERE);
        assertThat(matcher.match(null, null, BORLANGE, EAST + 12, NORTH))
                .extracting("fid")
                .isEqualTo(2);
    }

    @Test
    void anAddressOfTheLayerLiesWhereItsBuildingDoes() {
        building(1, EAST, null, FALUN);
        building(2, EAST + 20_000, null, BORLANGE);
        KnownBuildings buildings = known.build();
        AddressLayerBuilder layer = new AddressLayerBuilder(buildings);
        layer.add(street("Storgatan 1"), EAST, NORTH);
        layer.add(street("Storgatan 1"), EAST + 20_005, NORTH);
        BuildingMatcher matcher = new BuildingMatcher(buildings.with(layer.build()));

        assertThat(matcher.match(null, street("Storgatan 1"), null, NOWHERE, NOWHERE))
                .as("the one that lies in its building goes before the one near it")
                .isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS_LAYER, 60));
        assertThat(matcher.match(null, street("Storgatan 1"), BORLANGE, NOWHERE, NOWHERE))
                .isEqualTo(new MatchResult.Found(2, MatchMethod.ADDRESS_LAYER, 57));
        assertThat(matcher.match(null, street("Storgatan 1"), "2082", NOWHERE, NOWHERE))
                .isEqualTo(ELSEWHERE);
    }

    @Test
    void whereNotAllWereLookedAtNothingIsSaidOfTheRest() {
        for (int fid = 0; fid < 400; fid++) {
            building(fid, EAST + 1000 * fid, street("Byn"), fid < 300 ? BORLANGE : FALUN);
        }
        assertThat(match("Byn", FALUN)).isEqualTo(new MatchResult.None(MatchResult.Reason.TOO_MANY_ELSEWHERE));
    }

    @Test
    void whateverTheCountyNoRowIsTiedToAMunicipalityItContradicts() {
        Random random = new Random(20);
        String[] codes = {null, FALUN, BORLANGE, "2082"};
        int found = 0;
        for (int round = 0; round < 400; round++) {
            MunicipalityMatchTest county = new MunicipalityMatchTest();
            Map<Integer, String> lies = new HashMap<>();
            for (int fid = 0; fid < 12; fid++) {
                String code = codes[random.nextInt(codes.length)];
                lies.put(fid, code);
                county.building(fid, EAST + random.nextInt(60), random.nextBoolean() ? null : anyAddress(random), code);
            }
            KnownBuildings buildings = county.known.build();
            AddressLayerBuilder layer = new AddressLayerBuilder(buildings);
            for (int i = 0; i < 6; i++) {
                layer.add(anyAddress(random), EAST + random.nextInt(60), NORTH);
            }
            BuildingMatcher matcher = new BuildingMatcher(buildings.with(layer.build()));
            for (int row = 0; row < 20; row++) {
                String stated = codes[random.nextInt(codes.length)];
                double east = random.nextBoolean() ? NOWHERE : EAST + random.nextInt(60);
                if (matcher.match(null, anyAddress(random), stated, east, NORTH)
                        instanceof MatchResult.Found(int fid, MatchMethod _, int _, var _)) {
                    found++;
                    assertThat(lies.get(fid) == null
                                    || stated == null
                                    || lies.get(fid).equals(stated))
                            .as("round " + round + ", row " + row)
                            .isTrue();
                }
            }
        }
        assertThat(found).isPositive();
    }

    private void building(int fid, double eastM, @Nullable Address address, @Nullable String municipality) {
        known.add(fid, null, List.of(), eastM, NORTH, address, null).inMunicipality(municipality);
    }

    private MatchResult match(String street, @Nullable String municipality) {
        return new BuildingMatcher(known.build()).match(null, street(street), municipality, NOWHERE, NOWHERE);
    }

    private static Address anyAddress(Random random) {
        String street = "Storgatan " + (1 + random.nextInt(6));
        return random.nextInt(3) == 0 ? whole(street) : street(street);
    }

    private static Address street(String street) {
        return Address.find(street, null, null).orElseThrow();
    }

    private static Address whole(String street) {
        return Address.find(street, "791 31", "Falun").orElseThrow();
    }
}
