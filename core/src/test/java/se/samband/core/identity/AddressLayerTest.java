package se.samband.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samband.core.claim.MatchMethod;

/** Buildings without addresses of their own, found by addresses that were imported by themselves. */
class AddressLayerTest {

    private static final double EAST = 535_000;
    private static final double NORTH = 6_720_000;
    private static final double NOWHERE = Double.NaN;

    private final KnownBuildings.Builder known = new KnownBuildings.Builder(MatchRules.ASSUMED, 0);
    private final List<Point> points = new ArrayList<>();
    private final List<Measured> outlines = new ArrayList<>();

    private record Point(Address address, double eastM, double northM) {}

    /** An outline measured against the address point of this number. */
    private record Measured(int point, int fid, double distanceM) {}

    @Test
    void anAddressInsideABuildingIsTheBuildingsThoughItsMiddleIsFarAway() {
        building(1, EAST, NORTH);
        building(2, EAST + 45, NORTH);
        point("Storgatan 1", EAST + 40, NORTH);
        inside(1);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS_LAYER, 75));
    }

    @Test
    void theNearestBuildingIsTakenWhenItIsClearlyNearestThoughLessSurely() {
        building(1, EAST, NORTH);
        building(2, EAST + 20, NORTH);
        point("Storgatan 1", EAST + 5, NORTH);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS_LAYER, 65));
    }

    @Test
    void anAddressBetweenTwoBuildingsIsNotGuessed() {
        building(1, EAST, NORTH);
        building(2, EAST + 16, NORTH);
        point("Storgatan 1", EAST + 7, NORTH);

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void theHouseIsMeantAlsoWhenTheShedIsNearer() {
        building(1, EAST, NORTH);
        building(2, EAST + 16, NORTH);
        known.inUse();
        point("Storgatan 1", EAST + 4, NORTH);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(2, MatchMethod.ADDRESS_LAYER, 55));
    }

    @Test
    void ofTwoHousesNearAShedWithTheAddressNoneIsGuessed() {
        building(1, EAST, NORTH);
        building(2, EAST + 12, NORTH);
        known.inUse();
        building(3, EAST, NORTH + 12);
        known.inUse();
        point("Storgatan 1", EAST + 1.5, NORTH + 1.5);

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void overlappingOutlinesAreNotGuessedBetween() {
        building(1, EAST, NORTH);
        building(2, EAST + 3, NORTH);
        point("Storgatan 1", EAST, NORTH);
        inside(1);
        inside(2);

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void oneAddressInTwoHousesIsNotGuessed() {
        building(1, EAST, NORTH);
        building(2, EAST + 100, NORTH);
        point("Storgatan 1", EAST, NORTH);
        inside(1);
        point("Storgatan 1", EAST + 100, NORTH);
        inside(2);

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void severalPointsOfOneAddressInOneHouseAreOneAddress() {
        building(1, EAST, NORTH);
        point("Storgatan 1", EAST, NORTH);
        inside(1);
        point("Storgatan 1", EAST + 9, NORTH);
        inside(1);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS_LAYER, 75));
    }

    @Test
    void anAddressAtNoBuildingSaysSo() {
        building(1, EAST, NORTH);
        point("Storgatan 1", EAST + 200, NORTH);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.None(MatchResult.Reason.NO_BUILDING_AT_ADDRESS));
        assertThat(match("Storgatan 2")).isEqualTo(new MatchResult.None(MatchResult.Reason.NOTHING_NEAR));
    }

    @Test
    void theBuildingsOwnAddressGoesBeforeTheLayer() {
        known.add(1, null, List.of(), EAST, NORTH, address("Storgatan 1", "79131", "Falun"), null);
        building(2, EAST + 30, NORTH);
        point("Storgatan 1", EAST + 30, NORTH);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS, 80));
    }

    @Test
    void aPostalCodeInTheLayerGoesBeforeABareStreetOfABuilding() {
        known.add(1, null, List.of(), EAST, NORTH, address("Storgatan 1", null, null), null);
        building(2, EAST + 30_000, NORTH);
        point("Storgatan 1", EAST + 30_000, NORTH);

        assertThat(match("Storgatan 1")).isEqualTo(new MatchResult.Found(2, MatchMethod.ADDRESS_LAYER, 75));
    }

    @Test
    void theSameStreetInTwoTownsIsNotGuessedThoughOneBuildingIsInUse() {
        building(1, EAST, NORTH);
        known.inUse();
        building(2, EAST + 30_000, NORTH);
        points.add(new Point(address("Storgatan 1", null, null), EAST, NORTH));
        points.add(new Point(address("Storgatan 1", null, null), EAST + 30_000, NORTH));

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void theRowsPointChoosesAmongTownsAndGoesBeforeANearerShed() {
        building(1, EAST, NORTH);
        building(2, EAST + 14, NORTH);
        point("Storgatan 1", EAST + 12, NORTH);
        inside(1);
        point("Storgatan 1", EAST + 5_000, NORTH);

        assertThat(match("Storgatan 1", EAST + 12, NORTH))
                .isEqualTo(new MatchResult.Found(1, MatchMethod.ADDRESS_LAYER, 93));
    }

    @Test
    void aRowFarFromItsAddressIsTooFar() {
        building(1, EAST, NORTH);
        point("Storgatan 1", EAST, NORTH);

        assertThat(match("Storgatan 1", EAST + 500, NORTH)).isEqualTo(new MatchResult.TooFar(1, 500));
    }

    @Test
    void aRegisterIsNotMatchedByTheLayer() {
        building(1, EAST, NORTH);
        point("Storgatan 1", EAST, NORTH);
        BuildingRows delivery = new BuildingRows();
        delivery.add("new", EAST + 40, NORTH, address("Storgatan 1", "79131", "Falun"), null);

        assertThat(RegisterMatcher.match(withLayer(), delivery).get(0)).isInstanceOf(MatchResult.None.class);
    }

    @Test
    void aCrowdOfBuildingsAtOnePointIsNotGuessedBetween() {
        for (int fid = 1; fid <= 500; fid++) {
            building(fid, EAST, NORTH);
        }
        known.inUse();
        for (int i = 0; i < 50; i++) {
            point("Storgatan 1", EAST, NORTH);
        }

        assertThat(match("Storgatan 1")).isInstanceOf(MatchResult.Ambiguous.class);
    }

    @Test
    void whateverTheLayABuildingIsOnlyNamedWhenNoOtherInUseIsAsNear() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            AddressLayerTest town = new AddressLayerTest();
            double[] distanceM = new double[6];
            boolean[] used = new boolean[6];
            for (int b = 0; b < distanceM.length; b++) {
                distanceM[b] = random.nextDouble() * 20;
                used[b] = random.nextBoolean();
                double angle = random.nextDouble() * 2 * Math.PI;
                town.building(b, EAST + distanceM[b] * Math.cos(angle), NORTH + distanceM[b] * Math.sin(angle));
                if (used[b]) {
                    town.known.inUse();
                }
            }
            town.point("Storgatan 1", EAST, NORTH);
            if (town.match("Storgatan 1") instanceof MatchResult.Found found) {
                for (int b = 0; b < distanceM.length; b++) {
                    boolean rival = b != found.fid() && distanceM[b] < distanceM[found.fid()];
                    assertThat(rival && used[b]).as("round " + round).isFalse();
                }
            }
        }
    }

    private void building(int fid, double eastM, double northM) {
        known.add(fid, null, List.of(), eastM, northM, null, null);
    }

    private void point(String street, double eastM, double northM) {
        points.add(new Point(address(street, "79131", "Falun"), eastM, northM));
    }

    /** The address point added last lies inside the building's outline. */
    private void inside(int fid) {
        outlines.add(new Measured(points.size() - 1, fid, 0));
    }

    private KnownBuildings withLayer() {
        KnownBuildings buildings = known.build();
        AddressLayerBuilder layer = new AddressLayerBuilder(buildings);
        points.forEach(p -> layer.add(p.address(), p.eastM(), p.northM()));
        outlines.forEach(m -> {
            layer.ignorePointOf(m.fid());
            layer.measured(m.point(), m.fid(), m.distanceM());
        });
        return buildings.with(layer.build());
    }

    private MatchResult match(String street) {
        return match(street, NOWHERE, NOWHERE);
    }

    private MatchResult match(String street, double eastM, double northM) {
        return new BuildingMatcher(withLayer()).match(null, address(street, "79131", "Falun"), null, eastM, northM);
    }

    private static Address address(String street, @Nullable String postcode, @Nullable String city) {
        return Address.find(street, postcode, city).orElseThrow();
    }
}
