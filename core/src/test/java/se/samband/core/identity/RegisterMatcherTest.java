package se.samband.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.claim.MatchMethod;

class RegisterMatcherTest {

    /** A building as some register has it; {@code fid} is the truth that the matcher has to find again. */
    private record House(int fid, String id, double eastM, double northM, String street, String use) {

        House withId(String newId) {
            return new House(fid, newId, eastM, northM, street, use);
        }

        House moved(double east, double north) {
            return new House(fid, id, eastM + east, northM + north, street, use);
        }

        Address address() {
            return street == null
                    ? null
                    : Address.find(street, "791 31", "Falun").orElseThrow();
        }
    }

    @Test
    void theSameRegisterKeepsItsIdsAndTellsNewFromGone() {
        List<House> before = village(400, 1);
        List<House> after = new ArrayList<>(before.subList(40, 400));
        after.addAll(shifted(village(30, 2), 1_000_000, 50_000));
        RegisterMatch match = match(before, after);
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.SAME_REGISTER);
        assertThat(match.verdict().byId()).isEqualTo(360);
        assertThat(match.verdict().added()).isEqualTo(30);
        assertThat(match.goneFids()).hasSize(40).containsExactly(fids(before.subList(0, 40)));
        assertThat(match.get(0)).isEqualTo(new MatchResult.Found(before.get(40).fid(), MatchMethod.ID, 100));
        assertThat(match.isNew(360)).isTrue();
    }

    @Test
    void aFewRowsOfAKnownRegisterAreNotTakenForTheWhole() {
        List<House> before = village(400, 1);

        assertThat(match(before, before.subList(0, 5)).verdict().change()).isEqualTo(RegisterChange.MUCH_SMALLER);
        assertThat(match(before, before.subList(0, 199)).verdict().change().needsDecision())
                .isTrue();
        assertThat(match(before, before.subList(0, 200)).verdict().change()).isEqualTo(RegisterChange.SAME_REGISTER);
    }

    @Test
    void whatAnAdditionLeavesOutIsNotGone() {
        List<House> before = village(400, 1);
        RegisterVerdict few = match(before, before.subList(0, 5)).verdict().ofAddition();

        assertThat(few.change()).isEqualTo(RegisterChange.ADDITION);
        assertThat(few.change().needsDecision()).isFalse();
        assertThat(few.text().sv()).contains("är kvar").doesNotContain("borta", "finns inte med.");
        assertThat(match(before, before).verdict().ofAddition().text().en()).contains("stay");
        List<House> away = shifted(village(30, 2), 1_000_000, 50_000);
        assertThat(match(before, away).verdict().change()).isEqualTo(RegisterChange.DIFFERENT_AREA);
        assertThat(match(before, away).verdict().ofAddition().change()).isEqualTo(RegisterChange.ADDITION);
    }

    /** As in a real area, where every id was replaced between two years. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSwapOfAllIdsIsNotDemolition(long seed) {
        Random random = new Random(seed);
        List<House> before = village(2_000, seed);
        List<House> after = new ArrayList<>();
        for (House house : before) {
            after.add(house.withId("ny-" + house.fid()).moved(random.nextGaussian(), random.nextGaussian()));
        }
        Collections.shuffle(after, random);
        RegisterMatch match = match(before, after);
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.REGISTER_SWAP);
        assertThat(match.verdict().byPlace()).isGreaterThan(1_900);
        assertThat(match.goneFids().length).isLessThan(20);
        assertNoFalseTie(after, match);
    }

    @Test
    void positionsAloneAreEnoughForASwap() {
        List<House> before = village(1_000, 6);
        List<House> after = before.stream()
                .map(h -> new House(h.fid(), "ny-" + h.fid(), h.eastM() + 2, h.northM() - 1, null, h.use()))
                .toList();
        RegisterMatch match = match(before, after);
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.REGISTER_SWAP);
        assertNoFalseTie(after, match);
    }

    @Test
    void growthAndDemolitionBesideKeptIdsIsTheSameRegister() {
        List<House> all = village(18_222, 7);
        List<House> before = all.subList(0, 8_992);
        List<House> after = all.subList(2_413, 18_222);
        RegisterMatch match = match(before, after);
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.SAME_REGISTER);
        assertThat(match.verdict().byId()).isEqualTo(6_579);
        assertThat(match.goneFids()).hasSize(2_413);
        assertThat(match.verdict().added()).isEqualTo(9_230);
    }

    @Test
    void halfNewIdsIsAPartialSwap() {
        List<House> before = village(600, 8);
        List<House> after = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            after.add(i % 10 < 7 ? before.get(i).withId("ny-" + i) : before.get(i));
        }
        assertThat(match(before, after).verdict().change()).isEqualTo(RegisterChange.PARTIAL_SWAP);
    }

    @Test
    void aRegisterThatCountsFromOneAgainDoesNotMixBuildingsUp() {
        List<House> before = new ArrayList<>();
        List<House> after = new ArrayList<>();
        List<House> village = village(500, 9);
        for (int i = 0; i < 500; i++) {
            before.add(village.get(i).withId(String.valueOf(i + 1)));
            after.add(village.get(i).withId(String.valueOf((i + 250) % 500 + 1)));
        }
        RegisterMatch match = match(before, after);
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.REGISTER_SWAP);
        assertNoFalseTie(after, match);
    }

    @Test
    void sameIdsInQuiteOtherPlacesNeedADecision() {
        List<House> before = village(300, 10);
        RegisterMatch match = match(before, shifted(before, 0, 200_000));
        assertThat(match.verdict().change()).isEqualTo(RegisterChange.IDS_ELSEWHERE);
        assertThat(match.verdict().change().needsDecision()).isTrue();
    }

    @Test
    void anotherAreaIsNotASwap() {
        List<House> before = village(300, 11);
        List<House> after = village(300, 12).stream()
                .map(h -> new House(h.fid(), "b-" + h.fid(), h.eastM(), h.northM() + 90_000, null, h.use()))
                .toList();
        assertThat(match(before, after).verdict().change()).isEqualTo(RegisterChange.DIFFERENT_AREA);
    }

    @Test
    void theFirstRegisterAndTheEmptyDeliveryAreNamed() {
        assertThat(match(List.of(), village(5, 1)).verdict().change()).isEqualTo(RegisterChange.FIRST_REGISTER);
        assertThat(match(village(5, 1), List.of()).verdict().change()).isEqualTo(RegisterChange.EMPTY_DELIVERY);
    }

    @Test
    void aDeliveryWithoutIdsIsRecognisedByPlace() {
        List<House> before = village(200, 13);
        List<House> after = before.stream().map(h -> h.withId(null)).toList();
        assertThat(match(before, after).verdict().change()).isEqualTo(RegisterChange.NO_IDS);
    }

    @Test
    void ofTwoRowsWithOneIdTheNearerCountsAndTheOtherRepeats() {
        House house = village(1, 14).getFirst();
        RegisterMatch match = match(List.of(house), List.of(house.moved(8, 0), house, house));
        assertThat(match.fid(1)).isEqualTo(house.fid());
        assertThat(match.get(0)).isEqualTo(new MatchResult.None(MatchResult.Reason.REPEATED));
        assertThat(match.get(2)).isEqualTo(new MatchResult.None(MatchResult.Reason.REPEATED));
        assertThat(match.isNew(0)).isFalse();
    }

    @Test
    void aRowBetweenTwoEqualBuildingsIsNotGuessed() {
        List<House> before = List.of(
                new House(1, "a", 500_000, 6_700_000, null, "bostad"),
                new House(2, "b", 500_010, 6_700_000, null, "bostad"));
        RegisterMatch match = match(before, List.of(new House(0, "c", 500_005, 6_700_000, null, "bostad")));
        assertThat(match.get(0)).isEqualTo(new MatchResult.Ambiguous(List.of(1, 2)));
        assertThat(match.goneFids()).isEmpty();
    }

    @Test
    void aChoiceMadeClearByANeighbourIsTaken() {
        List<House> before = List.of(
                new House(1, "a", 500_000, 6_700_000, null, "bostad"),
                new House(2, "b", 500_010, 6_700_000, null, "bostad"));
        List<House> after = List.of(
                new House(1, "c", 500_005, 6_700_000, null, "bostad"),
                new House(2, "d", 500_010, 6_700_000, null, "bostad"));
        RegisterMatch match = match(before, after);
        assertThat(match.fid(0)).isEqualTo(1);
        assertThat(match.fid(1)).isEqualTo(2);
    }

    @Test
    void theUseTellsHouseFromShed() {
        List<House> before = List.of(
                new House(1, "a", 500_000, 6_700_000, null, "bostad"),
                new House(2, "b", 500_008, 6_700_000, null, "uthus"));
        List<House> after = List.of(new House(2, "c", 500_004, 6_700_000, null, "uthus"));
        assertThat(match(before, after).fid(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void theOutcomeIsOneToOneAndTheSameInAnyOrderOfRows(long seed) {
        Random random = new Random(seed);
        List<House> before = crowded(random, 300, "a");
        List<House> after = crowded(random, 300, "b");
        RegisterMatch straight = match(before, after);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(order, random);
        RegisterMatch shuffled = match(before, order.stream().map(after::get).toList());
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            assertThat(shuffled.get(i).getClass())
                    .isEqualTo(straight.get(order.get(i)).getClass());
            assertThat(shuffled.fid(i)).isEqualTo(straight.fid(order.get(i)));
            if (straight.fid(i) >= 0) {
                assertThat(used.add(straight.fid(i))).isTrue();
            }
        }
        RegisterVerdict v = straight.verdict();
        assertThat(v.byId() + v.byPlace() + v.added() + v.ambiguous()).isEqualTo(300);
    }

    @Test
    void manyRowsAtOnePointEndAndAreAmbiguous() {
        List<House> heap = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            heap.add(new House(i, "a-" + i, 500_000, 6_700_000, "Okänd 1", null));
        }
        RegisterMatch match =
                match(heap, heap.stream().map(h -> h.withId("b-" + h.fid())).toList());
        assertThat(match.verdict().byPlace()).isZero();
        assertThat(match.get(0)).isInstanceOf(MatchResult.Ambiguous.class);
    }

    /** Houses along streets some 25 m apart, a third with a shed behind at the same address, and some without address. */
    private static List<House> village(int size, long seed) {
        Random random = new Random(seed);
        List<House> houses = new ArrayList<>();
        while (houses.size() < size) {
            int n = houses.size();
            int plot = n * 3 / 4;
            double east = 480_000 + (plot % 60) * 25.0 + random.nextDouble() * 4;
            double north = 6_700_000 + (plot / 60) * 40.0 + random.nextDouble() * 4;
            String street = plot % 11 == 0 ? null : "By " + plot / 60 + " gatan " + (plot % 60 + 1);
            houses.add(new House(n + 1, "g-" + seed + "-" + n, east, north, street, "bostad"));
            if (plot % 3 == 0 && houses.size() < size) {
                houses.add(new House(n + 2, "g-" + seed + "-" + n + "u", east + 3, north + 14, street, "uthus"));
            }
        }
        return houses;
    }

    /** Points so near each other that many choices are unclear. */
    private static List<House> crowded(Random random, int size, String prefix) {
        List<House> houses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double east = 500_000 + random.nextInt(400);
            double north = 6_700_000 + random.nextInt(200);
            String street = random.nextInt(3) == 0 ? "Gatan " + random.nextInt(60) : null;
            houses.add(new House(i, prefix + i, east, north, street, random.nextBoolean() ? "bostad" : null));
        }
        return houses;
    }

    private static List<House> shifted(List<House> houses, int fid, double northM) {
        return houses.stream()
                .map(h -> new House(h.fid() + fid, h.id(), h.eastM(), h.northM() + northM, h.street(), h.use()))
                .toList();
    }

    private static RegisterMatch match(List<House> before, List<House> after) {
        KnownBuildings.Builder known = new KnownBuildings.Builder(MatchRules.ASSUMED, 0);
        before.forEach(h -> known.add(h.fid(), h.id(), List.of(), h.eastM(), h.northM(), h.address(), h.use()));
        BuildingRows rows = new BuildingRows();
        after.forEach(h -> rows.add(h.id(), h.eastM(), h.northM(), h.address(), h.use()));
        return RegisterMatcher.match(known.build(), rows);
    }

    private static void assertNoFalseTie(List<House> after, RegisterMatch match) {
        for (int row = 0; row < after.size(); row++) {
            if (match.fid(row) >= 0) {
                assertThat(match.fid(row)).isEqualTo(after.get(row).fid());
            }
        }
    }

    private static int[] fids(List<House> houses) {
        return houses.stream().mapToInt(House::fid).toArray();
    }
}
