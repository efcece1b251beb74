package se.samband.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Scope;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Status;
import se.samband.core.testing.Changed;
import se.samband.core.testing.CountyBuilder;
import se.samband.core.testing.RandomCounty;

class PublicReleaseTest {

    private static final StatusRulebook RULES = Rulebooks.shipped().defaultStatus();
    private static final List<String> OWNERS = List.of("Byanätet", "Stadsnätet", "Åsens fiber");
    private static final int BUILDINGS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void aBuildingNobodyHasReportedOnIsUnknown() {
        PublicAnswer answer = answer(new CountyBuilder(1).build(), List.of());

        assertThat(answer.levels()).extracting(PublicAnswer.Level::status).containsOnly(Status.UNKNOWN);
        assertThat(answer.findReportedOn()).isEmpty();
        assertThat(answer.openOwners()).isEmpty();
    }

    @Test
    void theStatusOfAnInternalClaimIsToldButNotItsOwner() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Stadsnätet", "2024-01-01");
        county.claim(0, Changed.owned(connected(filing), 1));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.INTERNAL));

        assertThat(answer.highest()).isEqualTo(Status.CONNECTED);
        assertThat(answer.technologies()).containsExactly(Technology.FIBRE);
        assertThat(answer.reportedOn()).isEqualTo("2024-01-01");
        assertThat(answer.openOwners()).isEmpty();
        assertThat(answer.toString()).doesNotContain("Stadsnätet");
    }

    @Test
    void anOwnerInAnOpenDeliveryIsNamedAndOneInAClosedIsNot() {
        CountyBuilder county = new CountyBuilder(1);
        int open = county.filing("Öppen utgivare", "2024-01-01");
        int shared = county.filing("Delande utgivare", "2024-01-01");
        county.claim(0, Changed.owned(connected(open), 2)).claim(0, Changed.owned(connected(shared), 0));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.OPEN, Confidentiality.SHARED));

        assertThat(answer.openOwners()).containsExactly("Åsens fiber");
    }

    @Test
    void aRestrictedClaimIsNotUsed() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Försvaret", "2024-01-01");
        county.claim(0, Changed.owned(connected(filing), 1));

        assertThat(answer(county.build(), List.of(Confidentiality.RESTRICTED)))
                .isEqualTo(answer(new CountyBuilder(1).build(), List.of()));
    }

    @Test
    void aRestrictedClaimDoesNotBringTheInternalOneItSupersedesBackToLife() {
        CountyBuilder county = new CountyBuilder(1);
        int internal = county.filing("Stadsnätet", "2023-01-01");
        int restricted = county.delivery(DeliveryKind.FILING, "Stadsnätet", "2024-01-01", Scope.SUPPLEMENT);
        county.claim(0, connected(internal))
                .claim(0, CountyBuilder.of(restricted, ClaimState.NONE, Technology.UNSTATED, -1, null, -1, 100));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.INTERNAL, Confidentiality.RESTRICTED));

        assertThat(answer.levels()).extracting(PublicAnswer.Level::status).containsOnly(Status.UNKNOWN);
        assertThat(answer.findReportedOn()).isEmpty();
    }

    @Test
    void aPlanIsToldByItsDayAndAnExpiredOneByHavingExpired() {
        CountyBuilder county = new CountyBuilder(1);
        int plan = county.delivery(DeliveryKind.PLANNED, "Stadsnätet", "2024-01-01", Scope.COMPLETE);
        county.claim(0, planned(plan, "2025-12-31"))
                .claim(0, planned(plan, "2025-06-30"))
                .claim(0, planned(plan, "2024-06-30"));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.SHARED));

        assertThat(answer.levels())
                .allMatch(level -> LocalDate.parse("2025-06-30").equals(level.readyBy()));
        assertThat(answer.hasExpiredPlan()).isTrue();
    }

    @Test
    void aGrantIsToldBesideAPlanAndAPlanBesideCoverage() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Mobilnät", "2024-01-01");
        int plan = county.delivery(DeliveryKind.PLANNED, "Mobilnät", "2024-01-01", Scope.COMPLETE);
        int grant = county.delivery(DeliveryKind.GRANTED, "PTS", "2024-01-01", Scope.COMPLETE);
        county.claim(0, CountyBuilder.of(filing, ClaimState.PASSED, Technology.NR, 1000, null, -1, 100))
                .claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.NR, 1000, "2025-03-31", -1, 100))
                .claim(0, CountyBuilder.of(grant, ClaimState.GRANTED, Technology.FIBRE, -1, "2026-06-30", -1, 100));

        PublicAnswer answer =
                answer(county.build(), List.of(Confidentiality.SHARED, Confidentiality.SHARED, Confidentiality.SHARED));

        assertThat(answer.highest()).isEqualTo(Status.PASSED);
        assertThat(answer.coming())
                .extracting(PublicAnswer.Level::status, PublicAnswer.Level::readyBy)
                .containsExactly(
                        tuple(Status.PLANNED, LocalDate.parse("2025-03-31")),
                        tuple(Status.GRANTED, LocalDate.parse("2026-06-30")));
        assertThat(answer.coming().getFirst().adds(answer.levels().getFirst())).isFalse();
        assertThat(answer.coming().getLast().adds(answer.levels().getFirst())).isTrue();
    }

    @Test
    void aNetworkOfNoStatedTechnologyIsNotSaidToBeWireless() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Nät A", "2024-01-01");
        county.claim(0, CountyBuilder.of(filing, ClaimState.PASSED, Technology.NR, 1000, null, -1, 100))
                .claim(0, CountyBuilder.of(filing, ClaimState.PASSED, Technology.UNSTATED, 1000, null, -1, 100));

        assertThat(answer(county.build(), List.of(Confidentiality.SHARED)).levels())
                .noneMatch(PublicAnswer.Level::wireless);
    }

    @Test
    void nobodyIsToldOfAGigabitWhereAFibreIsReportedWithLess() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Stadsnätet", "2024-01-01");
        county.claim(0, CountyBuilder.of(filing, ClaimState.CONNECTED, Technology.FIBRE, 100, null, -1, 100));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.SHARED));

        assertThat(answer.highest()).isEqualTo(Status.UNSERVED);
        assertThat(answer.findBest(Status.CONNECTED))
                .hasValueSatisfying(l -> assertThat(l.levelMbit()).isEqualTo(100));
    }

    @Test
    void technologiesAndDaysAreThoseOfTheNetworksThatGiveTheStatus() {
        CountyBuilder county = new CountyBuilder(1);
        int filing = county.filing("Stadsnätet", "2024-01-01");
        int plan = county.delivery(DeliveryKind.PLANNED, "Stadsnätet", "2024-01-01", Scope.COMPLETE);
        county.claim(0, CountyBuilder.of(filing, ClaimState.PASSED, Technology.NR, 100, null, -1, 100))
                .claim(0, CountyBuilder.of(filing, ClaimState.CONNECTED, Technology.XDSL, 8, null, -1, 100))
                .claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.VDSL, 60, "2024-12-31", -1, 100))
                .claim(0, planned(plan, "2025-06-30"));

        PublicAnswer answer = answer(county.build(), List.of(Confidentiality.SHARED, Confidentiality.SHARED));

        PublicAnswer.Level gigabit = answer.levels().getFirst();
        assertThat(gigabit.status()).isEqualTo(Status.PLANNED);
        assertThat(gigabit.readyBy()).isEqualTo("2025-06-30");
        PublicAnswer.Level hundred = answer.findBest(Status.PASSED).orElseThrow();
        assertThat(hundred.technologies()).containsExactly(Technology.NR);
        assertThat(hundred.wireless()).isTrue();
        assertThat(answer.technologies()).containsExactly(Technology.NR);
        assertThat(answer.tooSlow()).containsExactly(Technology.XDSL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatRestrictedClaimsSayMakesNoDifference(long seed) {
        County county = classified(seed);
        Random random = new Random(seed);
        County other = withClaims(
                county, claim -> isOf(county, claim, Confidentiality.RESTRICTED) ? noise(claim, random) : claim);

        assertThat(answers(other)).isEqualTo(answers(county));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOwnersClosedClaimsNameMakesNoDifference(long seed) {
        County county = classified(seed);
        Random random = new Random(seed);
        County other = withClaims(
                county,
                claim -> isOf(county, claim, Confidentiality.OPEN)
                        ? claim
                        : Changed.owned(claim, random.nextInt(OWNERS.size() + 1) - 1));

        assertThat(answers(other)).isEqualTo(answers(county));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPublisherFileOrDigestIsTold(long seed) {
        County county = classified(seed);
        String told = answers(county).toString();

        assertThat(county.deliveries())
                .noneMatch(
                        d -> told.contains(d.publisher()) || told.contains(d.fileName()) || told.contains(d.sha256()));
    }

    private static PublicAnswer answer(County county, List<Confidentiality> classes) {
        List<Delivery> deliveries = new ArrayList<>(county.deliveries());
        for (int i = 0; i < classes.size(); i++) {
            deliveries.set(i + 1, Changed.withClass(deliveries.get(i + 1), classes.get(i)));
        }
        County classified = with(county, deliveries, county.claims());
        return PublicRelease.answer(classified, classified.viewAt(RandomCounty.MOMENT), RULES, 0);
    }

    private static List<PublicAnswer> answers(County county) {
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        return IntStream.range(0, BUILDINGS)
                .mapToObj(building -> PublicRelease.answer(county, view, RULES, building))
                .toList();
    }

    /** A random county whose deliveries are of all classes and whose claims name owners. */
    private static County classified(long seed) {
        Random random = new Random(seed);
        County county = RandomCounty.of(seed, BUILDINGS);
        List<Delivery> deliveries = county.deliveries().stream()
                .map(d ->
                        Changed.withClass(d, Confidentiality.values()[random.nextInt(Confidentiality.values().length)]))
                .toList();
        County classified = with(county, deliveries, county.claims());
        return withClaims(classified, claim -> Changed.owned(claim, random.nextInt(OWNERS.size() + 1) - 1));
    }

    private static boolean isOf(County county, Claim claim, Confidentiality confidentiality) {
        return county.deliveries().get(claim.delivery()).confidentiality() == confidentiality;
    }

    private static County withClaims(County county, UnaryOperator<Claim> change) {
        ClaimTable.Builder table = new ClaimTable.Builder();
        for (int b = 0; b < BUILDINGS; b++) {
            for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                table.add(b, change.apply(county.claims().get(c)));
            }
        }
        return with(county, county.deliveries(), table.build(BUILDINGS));
    }

    private static County with(County county, List<Delivery> deliveries, ClaimTable claims) {
        return new County(
                county.code(), deliveries, county.buildings(), county.register(), claims, OWNERS, county.programmes());
    }

    private static Claim connected(int delivery) {
        return CountyBuilder.of(delivery, ClaimState.CONNECTED, Technology.FIBRE, 1000, null, -1, 100);
    }

    private static Claim planned(int delivery, String day) {
        return CountyBuilder.of(delivery, ClaimState.PLANNED, Technology.FIBRE, 1000, day, -1, 100);
    }

    /** Another claim of the same delivery about the same building. */
    private static Claim noise(Claim c, Random random) {
        ClaimState[] states = ClaimState.values();
        Technology[] technologies = Technology.values();
        LocalDate day = random.nextBoolean() ? null : RandomCounty.DAY.plusDays(random.nextInt(2000) - 500);
        return new Claim(
                c.delivery(),
                c.row(),
                states[random.nextInt(states.length)],
                technologies[random.nextInt(technologies.length)],
                random.nextInt(2000) - 1,
                random.nextInt(OWNERS.size() + 1) - 1,
                day,
                c.distanceM(),
                c.dedicated(),
                c.programme(),
                c.prioritised(),
                c.matchMethod(),
                c.confidencePercent());
    }
}
