package se.samband.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.claim.Claim;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.testing.RandomCounty;

/** Counterfactuals are true, and no smaller change does the same: compared with trying every small change. */
class CounterfactualTest {

    private static final StatusRulebook RULES = Rulebooks.shipped().defaultStatus();
    private static final LocalDate DAY = RandomCounty.DAY;
    private static final int BUILDINGS = 8;

    static LongStream seeds() {
        return LongStream.range(100, 160);
    }

    private static Question question(long seed) {
        List<Integer> levels = RULES.levelsMbit();
        return new Question(
                levels.get((int) (seed % levels.size())),
                RULES.technologySets()
                        .get((int) (seed / 3 % RULES.technologySets().size()))
                        .id());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void makingTheChangesTurnsTheAnswer(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        Question question = question(seed);
        for (int b = 0; b < BUILDINGS; b++) {
            Trace trace = Tracer.trace(county, view, RULES, question, DAY, b);
            for (Counterfactual counterfactual : trace.counterfactuals()) {
                County changed = Changes.apply(county, RandomCounty.MOMENT, counterfactual.changes());
                StatusColumn column =
                        StatusEvaluator.evaluate(changed, changed.viewAt(RandomCounty.MOMENT), RULES, question, DAY);
                assertThat(counterfactual.to()).isNotEqualTo(trace.status());
                assertThat(column.of(b)).as("%s", counterfactual).isEqualTo(counterfactual.to());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBetterStatusIsReachable(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        for (int b = 0; b < BUILDINGS; b++) {
            Trace trace = Tracer.trace(county, view, RULES, question(seed), DAY, b);
            for (Status better : Status.values()) {
                boolean viaClaim = better.compareTo(Status.DRY) <= 0;
                if (viaClaim && better.compareTo(trace.status()) < 0) {
                    assertThat(trace.counterfactuals()).anyMatch(c -> c.to() == better);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSmallerChangeTurnsTheAnswer(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        Question question = question(seed);
        ReferenceStatus reference = new ReferenceStatus(county.deliveries(), view, RULES, question, DAY);
        for (int b = 0; b < BUILDINGS; b++) {
            List<Claim> claims = ReferenceStatus.claims(county, b);
            Map<Status, Integer> fewestEdits = fewestEdits(reference, claims, question);
            Trace trace = Tracer.trace(county, view, RULES, question, DAY, b);
            for (Status better : Status.values()) {
                if (better.compareTo(trace.status()) < 0 && better.compareTo(Status.DRY) <= 0) {
                    int offered = trace.counterfactuals().stream()
                            .filter(c -> c.to() == better)
                            .filter(c -> c.changes().stream().allMatch(Change.Edit.class::isInstance))
                            .mapToInt(c -> c.changes().size())
                            .min()
                            .orElse(Integer.MAX_VALUE);
                    int fewest = fewestEdits.getOrDefault(better, 3);
                    assertThat(Math.min(offered, 3))
                            .as("seed %d building %d to %s", seed, b, better)
                            .isEqualTo(fewest);
                }
            }
            if (trace.status() == Status.UNKNOWN && fewestEdits.containsKey(Status.UNSERVED)) {
                assertThat(trace.counterfactuals())
                        .filteredOn(c -> c.to() == Status.UNSERVED)
                        .anySatisfy(c ->
                                assertThat(c.changes().size()).isLessThanOrEqualTo(fewestEdits.get(Status.UNSERVED)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFewerClaimsMatterByTheirAbsence(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        Question question = question(seed);
        ReferenceStatus reference = new ReferenceStatus(county.deliveries(), view, RULES, question, DAY);
        for (int b = 0; b < BUILDINGS; b++) {
            List<Claim> claims = ReferenceStatus.claims(county, b);
            Trace trace = Tracer.trace(county, view, RULES, question, DAY, b);
            int offered = trace.counterfactuals().stream()
                    .filter(c -> c.changes().getFirst() instanceof Change.RemoveClaim)
                    .mapToInt(c -> c.changes().size())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            int fewest = IntStream.range(0, 1 << claims.size())
                    .filter(kept -> reference.status(subset(claims, kept)) != trace.status())
                    .map(kept -> claims.size() - Integer.bitCount(kept))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            assertThat(offered).as("seed %d building %d", seed, b).isEqualTo(fewest);
        }
    }

    private static List<Claim> subset(List<Claim> claims, int kept) {
        return IntStream.range(0, claims.size())
                .filter(i -> (kept & 1 << i) != 0)
                .mapToObj(claims::get)
                .toList();
    }

    /** Per status, the size (1 or 2) of the smallest set of field edits that gives it; found by trying them all. */
    private static Map<Status, Integer> fewestEdits(ReferenceStatus reference, List<Claim> claims, Question question) {
        Map<Status, Integer> fewest = new EnumMap<>(Status.class);
        for (int i = 0; i < claims.size(); i++) {
            if (!reference.counts(claims.get(i), claims)) {
                continue;
            }
            for (Claim once : edited(claims.get(i), question)) {
                List<Claim> first = replaced(claims, i, once);
                fewest.put(reference.status(first), 1);
            }
        }
        Map<Status, Integer> pairs = new EnumMap<>(Status.class);
        for (int i = 0; i < claims.size(); i++) {
            if (!reference.counts(claims.get(i), claims)) {
                continue;
            }
            for (Claim once : edited(claims.get(i), question)) {
                List<Claim> first = replaced(claims, i, once);
                for (int j = i; j < claims.size(); j++) {
                    for (Claim twice : edited(first.get(j), question)) {
                        pairs.put(reference.status(replaced(first, j, twice)), 2);
                    }
                }
            }
        }
        pairs.forEach(fewest::putIfAbsent);
        return fewest;
    }

    private static List<Claim> replaced(List<Claim> claims, int position, Claim by) {
        List<Claim> replaced = new ArrayList<>(claims);
        replaced.set(position, by);
        return replaced;
    }

    private static List<Claim> edited(Claim c, Question question) {
        List<Claim> edited = new ArrayList<>();
        for (Technology technology : Technology.values()) {
            // To take back what somebody stated is not an edit that anybody would be asked for.
            if (technology != Technology.UNSTATED) {
                edited.add(copy(c, technology, c.downMbit(), c.planDate(), c.distanceM(), c.confidencePercent()));
            }
        }
        for (int speed : new int[] {question.levelMbit() - 1, question.levelMbit()}) {
            edited.add(copy(c, c.technology(), speed, c.planDate(), c.distanceM(), c.confidencePercent()));
        }
        for (LocalDate date : List.of(DAY.minusDays(1), DAY, DAY.plusYears(10))) {
            edited.add(copy(c, c.technology(), c.downMbit(), date, c.distanceM(), c.confidencePercent()));
        }
        int limit = RULES.value(ParameterKey.PASSED_MAX_DISTANCE);
        for (int distance : new int[] {limit, limit + 1}) {
            edited.add(copy(c, c.technology(), c.downMbit(), c.planDate(), distance, c.confidencePercent()));
        }
        for (int confidence : new int[] {0, 100}) {
            edited.add(copy(c, c.technology(), c.downMbit(), c.planDate(), c.distanceM(), confidence));
        }
        return edited;
    }

    private static Claim copy(
            Claim c, Technology technology, int downMbit, LocalDate planDate, int distanceM, int confidence) {
        return new Claim(
                c.delivery(),
                c.row(),
                c.state(),
                technology,
                downMbit,
                c.owner(),
                planDate,
                distanceM,
                c.dedicated(),
                c.programme(),
                c.prioritised(),
                c.matchMethod(),
                confidence);
    }
}
