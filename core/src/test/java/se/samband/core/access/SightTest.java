package se.samband.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.ClaimWording;
import se.samband.core.status.Question;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.status.Tracer;
import se.samband.core.testing.Changed;
import se.samband.core.testing.RandomCounty;

/** What somebody is shown tells nothing of what they may not see, whatever that is. */
class SightTest {
    private static final int BUILDINGS = 30;
    private static final StatusRulebook RULES = Rulebooks.shipped().defaultStatus();
    private static final Question QUESTION =
            new Question(1000, RULES.defaultTechnologySet().id());

    static List<Long> seeds() {
        return IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverAWithheldDeliverySaysIsShownTheSame(long seed) {
        County county = classed(RandomCounty.of(seed, BUILDINGS), seed);
        for (Sight sight : sights()) {
            County changed = rewritten(county, seed, d -> !sight.uses(d));
            assertThat(shown(sight.limit(changed))).as(sight.toString()).isEqualTo(shown(sight.limit(county)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoseAnUndisclosedDeliveryIsIsShownTheSame(long seed) {
        County county = classed(RandomCounty.of(seed, BUILDINGS), seed);
        for (Sight sight : sights()) {
            County changed = renamed(county, d -> !sight.sees(d));
            assertThat(shown(sight.limit(changed))).as(sight.toString()).isEqualTo(shown(sight.limit(county)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void statusesAreTheTrueOnesWhereNothingIsWithheld(long seed) {
        County county = classed(RandomCounty.of(seed, BUILDINGS), seed);
        boolean restricted =
                county.deliveries().stream().anyMatch(d -> d.confidentiality() == Confidentiality.RESTRICTED);
        if (!restricted) {
            Sight officer = new Sight(Confidentiality.SHARED, Confidentiality.INTERNAL, null, null);
            assertThat(statuses(officer.limit(county))).isEqualTo(statuses(county));
        }
    }

    @Test
    void fullSightIsTheCountyItself() {
        County county = classed(RandomCounty.of(1, BUILDINGS), 1);
        assertThat(Sight.FULL.limit(county)).isSameAs(county);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theClassOfWhatIsShownIsNeverStricterThanWhatTheReaderSees(long seed) {
        County county = classed(RandomCounty.of(seed, BUILDINGS), seed);
        for (Sight sight : sights()) {
            Confidentiality shown =
                    sight.limit(county).viewAt(RandomCounty.MOMENT).strictest();
            if (sight.organisation() == null) {
                assertThat(shown.isStricterThan(sight.sees())).isFalse();
            }
        }
    }

    private static List<Sight> sights() {
        return List.of(
                new Sight(Confidentiality.INTERNAL, Confidentiality.INTERNAL, null, null),
                new Sight(Confidentiality.SHARED, Confidentiality.INTERNAL, null, null),
                new Sight(Confidentiality.SHARED, Confidentiality.INTERNAL, Set.of("2029"), null),
                new Sight(Confidentiality.OPEN, Confidentiality.OPEN, null, "Alfa"),
                new Sight(Confidentiality.OPEN, Confidentiality.OPEN, null, null));
    }

    /** Deliveries with classes by seed, and claims with owners. */
    private static County classed(County county, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Delivery> deliveries = county.deliveries().stream()
                .map(d -> Changed.withClass(d, Confidentiality.values()[random.nextInt(4)]))
                .toList();
        ClaimTable.Builder claims = new ClaimTable.Builder();
        each(county, (building, claim) -> claims.add(building, Changed.owned(claim, claim.delivery() % 3)));
        return new County(
                county.code(),
                deliveries,
                county.buildings(),
                county.register(),
                claims.build(BUILDINGS),
                List.of("Nät A", "Nät B", "Nät C"),
                county.programmes());
    }

    /** Other claims of some deliveries: some gone, some changed, some added. */
    private static County rewritten(County county, long seed, java.util.function.Predicate<Delivery> which) {
        SplittableRandom random = new SplittableRandom(seed + 1000);
        ClaimTable.Builder claims = new ClaimTable.Builder();
        List<Integer> positions = IntStream.range(0, county.deliveries().size())
                .filter(d -> which.test(county.deliveries().get(d)))
                .boxed()
                .toList();
        for (int b = 0; b < BUILDINGS; b++) {
            for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                if (!positions.contains(county.claims().delivery(c))) {
                    claims.add(b, county.claims().get(c));
                }
            }
            for (int d : positions) {
                if (random.nextBoolean()) {
                    claims.add(b, claim(d, ClaimState.values()[random.nextInt(ClaimState.values().length)]));
                }
            }
        }
        return county.with(county.deliveries(), claims.build(BUILDINGS));
    }

    /** Other owners, files and rows of some deliveries, in streams of their own already. */
    private static County renamed(County county, java.util.function.Predicate<Delivery> which) {
        List<Delivery> deliveries = county.deliveries().stream()
                .map(d -> which.test(d) ? Changed.withFile(d, "hemlig-" + d.id() + ".csv") : d)
                .toList();
        ClaimTable.Builder claims = new ClaimTable.Builder();
        each(
                county,
                (building, claim) -> claims.add(
                        building,
                        which.test(county.deliveries().get(claim.delivery())) ? Changed.owned(claim, 3) : claim));
        return new County(
                county.code(),
                deliveries,
                county.buildings(),
                county.register(),
                claims.build(BUILDINGS),
                List.of("Nät A", "Nät B", "Nät C", "Hemliga Nät"),
                county.programmes());
    }

    /** Everything a page can tell of the county: statuses, traces, what claims say and where they stand. */
    private static List<String> shown(County county) {
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        List<String> lines = new ArrayList<>(statuses(county));
        ClaimWording wording = new ClaimWording(county);
        for (int b = 0; b < BUILDINGS; b++) {
            lines.add(Tracer.trace(county, view, RULES, QUESTION, RandomCounty.DAY, b)
                    .toString());
            for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                lines.add(wording.says(c) + " " + wording.source(c) + " " + wording.tie(c));
            }
        }
        county.owners().stream().filter(owner -> !owner.isEmpty()).forEach(lines::add);
        for (int d = 0; d < county.deliveries().size(); d++) {
            Delivery delivery = county.deliveries().get(d);
            lines.add(delivery + delivery.publisher() + delivery.fileName() + view.role(d) + view.strictest());
        }
        return lines;
    }

    private static List<String> statuses(County county) {
        var view = county.viewAt(RandomCounty.MOMENT);
        var column = StatusEvaluator.evaluate(county, view, RULES, QUESTION);
        var register = county.registerAt(view);
        return IntStream.range(0, BUILDINGS)
                .mapToObj(b -> b + " " + column.of(b) + " " + register.isPresent(b))
                .toList();
    }

    private static void each(County county, java.util.function.BiConsumer<Integer, Claim> consumer) {
        for (int b = 0; b < BUILDINGS; b++) {
            for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                consumer.accept(b, county.claims().get(c));
            }
        }
    }

    private static Claim claim(int delivery, ClaimState state) {
        return new Claim(
                delivery,
                7,
                state,
                Technology.FIBRE,
                1000,
                0,
                LocalDate.of(2025, 1, 1),
                -1,
                null,
                -1,
                false,
                se.samband.core.claim.MatchMethod.ID,
                100);
    }
}
