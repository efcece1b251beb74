package se.samband.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.testing.RandomCounty;

/** What must hold of every county, tried on random ones. */
class StatusPropertiesTest {

    private static final int BUILDINGS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static List<Question> questions(StatusRulebook rules) {
        List<Question> questions = new ArrayList<>();
        for (int level : rules.levelsMbit()) {
            rules.technologySets().forEach(set -> questions.add(new Question(level, set.id())));
        }
        return questions;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFastEvaluatorAgreesWithThePlainOne(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        LocalDate day = RandomCounty.DAY.plusDays(seed % 3 - 1);
        for (StatusRulebook rules : Rulebooks.shipped().listStatus()) {
            for (Question question : questions(rules)) {
                StatusColumn column = StatusEvaluator.evaluate(county, view, rules, question, day);
                ReferenceStatus reference = new ReferenceStatus(county.deliveries(), view, rules, question, day);
                for (int b = 0; b < BUILDINGS; b++) {
                    assertThat(column.of(b))
                            .as("seed %d building %d %s %s", seed, b, rules.id(), question)
                            .isEqualTo(reference.status(ReferenceStatus.claims(county, b)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTraceGivesTheSameStatusAndItsDecidingClaims(long seed) {
        County county = RandomCounty.of(seed, 4);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        for (Question question : questions(rules)) {
            StatusColumn column = StatusEvaluator.evaluate(county, view, rules, question);
            for (int b = 0; b < 4; b++) {
                Trace trace = Tracer.trace(county, view, rules, question, RandomCounty.DAY, b);
                assertThat(trace.status()).isEqualTo(column.of(b));
                List<Integer> deciding = trace.claims().stream()
                        .filter(claim -> claim.part() == ClaimTrace.Part.DECIDES)
                        .map(ClaimTrace::claim)
                        .toList();
                if (column.of(b) == Status.UNKNOWN) {
                    assertThat(deciding).isEmpty();
                    assertThat(column.decidingClaim(b)).isEqualTo(-1);
                } else {
                    assertThat(deciding).startsWith(column.decidingClaim(b));
                    assertThat(trace.rules())
                            .filteredOn(RuleTrace::decides)
                            .singleElement()
                            .satisfies(rule -> assertThat(rule.status()).isEqualTo(trace.status()));
                }
                assertThat(trace.claims())
                        .hasSize(county.claims().end(b) - county.claims().begin(b));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsUnservedWithoutADefiniteReportInForce(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        for (Question question : questions(rules)) {
            StatusColumn column = StatusEvaluator.evaluate(county, view, rules, question);
            ReferenceStatus reference =
                    new ReferenceStatus(county.deliveries(), view, rules, question, RandomCounty.DAY);
            for (int b = 0; b < BUILDINGS; b++) {
                if (column.of(b) == Status.UNSERVED) {
                    List<Claim> claims = ReferenceStatus.claims(county, b);
                    assertThat(claims)
                            .anyMatch(claim -> reference.counts(claim, claims) && reference.isReportOfAbsence(claim));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWithdrawnDeliveryLeavesNoTrace(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        Set<Long> corrected = new HashSet<>();
        county.deliveries().forEach(d -> d.findCorrected().ifPresent(corrected::add));
        for (int d = 1; d < county.deliveries().size(); d++) {
            // A corrector keeps the place in time of what it corrects, also when that one is withdrawn.
            if (!corrected.contains(county.deliveries().get(d).id())) {
                assertThat(statuses(withdrawn(county, d))).isEqualTo(statuses(without(county, d)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClaimThatMeetsARuleNeverMakesAStatusWorse(long seed) {
        County county = RandomCounty.of(seed, 10);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        Question question = new Question(100, "terrestrial");
        for (int b = 0; b < 10; b++) {
            Sandbox sandbox = new Sandbox(county, view, rules, question, RandomCounty.DAY, b);
            Status before = sandbox.statusWith(List.of());
            for (int rule = 0; rule < sandbox.rules().ruleCount(); rule++) {
                Claim claim = new UpwardSearch(sandbox)
                        .supposed(
                                rules.rules().get(rule).states().iterator().next(),
                                Technology.FIBRE,
                                100,
                                RandomCounty.DAY.plusYears(1));
                Status after = sandbox.statusWith(List.of(new Change.AddClaim(b, DeliveryKind.FILING, claim)));
                Status given = sandbox.rules().statusOf(rule);
                assertThat(after).isEqualTo(before.compareTo(given) < 0 ? before : given);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfImportDoesNotMatterWhereTimesDiffer(long seed) {
        County county = RandomCounty.of(seed, BUILDINGS);
        Set<Object> times = new HashSet<>();
        boolean ties =
                !county.deliveries().stream().allMatch(d -> times.add(List.of(d.stream(), d.asOf(), d.receivedAt())));
        Assumptions.assumeFalse(ties, "ids break ties");
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, county.deliveries().size()).boxed().toList());
        // Corrections name an earlier id, so the order matters to them; they are left out.
        County asImported = inOrder(county, order);
        Collections.shuffle(order, new Random(seed));
        assertThat(statuses(inOrder(county, order))).isEqualTo(statuses(asImported));
    }

    @Test
    void theSliceBorderLosesNoBuilding() {
        County county = RandomCounty.of(7, 70_000);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        Question question = new Question(100, "terrestrial");
        StatusColumn column = StatusEvaluator.evaluate(county, view, rules, question);
        ReferenceStatus reference = new ReferenceStatus(county.deliveries(), view, rules, question, RandomCounty.DAY);
        for (int b = 65_000; b < 66_000; b++) {
            assertThat(column.of(b)).isEqualTo(reference.status(ReferenceStatus.claims(county, b)));
        }
        assertThat(column.size()).isEqualTo(70_000);
    }

    private static List<Status> statuses(County county) {
        StatusColumn column = StatusEvaluator.evaluate(
                county,
                county.viewAt(RandomCounty.MOMENT),
                Rulebooks.shipped().defaultStatus(),
                new Question(100, "terrestrial"));
        return IntStream.range(0, column.size()).mapToObj(column::of).toList();
    }

    private static County withdrawn(County county, int position) {
        List<Delivery> deliveries = new ArrayList<>(county.deliveries());
        Delivery d = deliveries.get(position);
        deliveries.set(position, withdrawnAt(d, RandomCounty.MOMENT.knownAt()));
        return with(county, deliveries, county.claims());
    }

    private static Delivery withdrawnAt(Delivery d, Instant at) {
        return new Delivery(
                d.id(),
                d.kind(),
                d.publisher(),
                d.asOf(),
                d.receivedAt(),
                d.fileName(),
                d.sha256(),
                d.confidentiality(),
                d.scope(),
                d.corrects(),
                at,
                d.collection());
    }

    private static County without(County county, int position) {
        List<Delivery> deliveries = new ArrayList<>(county.deliveries());
        deliveries.remove(position);
        return with(county, deliveries, renumbered(county, d -> d == position ? -1 : d < position ? d : d - 1));
    }

    private static County inOrder(County county, List<Integer> order) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int position : order) {
            Delivery d = county.deliveries().get(position);
            deliveries.add(new Delivery(
                    deliveries.size() + 1L,
                    d.kind(),
                    d.publisher(),
                    d.asOf(),
                    d.receivedAt(),
                    d.fileName(),
                    d.sha256(),
                    d.confidentiality(),
                    d.scope(),
                    null,
                    d.withdrawnAt(),
                    d.collection()));
        }
        return with(county, deliveries, renumbered(county, order::indexOf));
    }

    private static ClaimTable renumbered(County county, IntUnaryOperator newPosition) {
        ClaimTable.Builder table = new ClaimTable.Builder();
        for (int b = 0; b < county.buildings().size(); b++) {
            for (Claim c : ReferenceStatus.claims(county, b)) {
                int delivery = newPosition.applyAsInt(c.delivery());
                if (delivery >= 0) {
                    table.add(
                            b,
                            new Claim(
                                    delivery,
                                    c.row(),
                                    c.state(),
                                    c.technology(),
                                    c.downMbit(),
                                    c.owner(),
                                    c.planDate(),
                                    c.distanceM(),
                                    c.dedicated(),
                                    c.programme(),
                                    c.prioritised(),
                                    c.matchMethod(),
                                    c.confidencePercent()));
                }
            }
        }
        return table.build(county.buildings().size());
    }

    private static County with(County county, List<Delivery> deliveries, ClaimTable claims) {
        return new County(
                county.code(),
                Objects.requireNonNull(deliveries),
                county.buildings(),
                county.register(),
                claims,
                county.owners(),
                county.programmes());
    }
}
