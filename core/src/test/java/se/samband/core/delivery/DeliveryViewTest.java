package se.samband.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.delivery.DeliveryView.Role;

class DeliveryViewTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Instant NOW = at(DAY.plusYears(1));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void aLaterCompleteDeliverySupersedesAndASupplementAdds() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusYears(1), Scope.COMPLETE),
                delivery(2, DAY.minusDays(9), Scope.COMPLETE),
                delivery(3, DAY.minusDays(1), Scope.SUPPLEMENT),
                delivery(4, DAY.plusDays(1), Scope.COMPLETE));

        assertThat(roles(deliveries)).containsExactly(Role.SUPERSEDED, Role.IN_FORCE, Role.IN_FORCE, Role.LATER);
    }

    @Test
    void aCorrectorTakesThePlaceInTimeOfWhatItCorrects() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusDays(9), Scope.COMPLETE),
                delivery(2, DAY.minusDays(5), Scope.SUPPLEMENT),
                correcting(1, delivery(3, DAY.plusDays(5), Scope.COMPLETE)));

        DeliveryView view = view(deliveries);

        assertThat(roles(deliveries)).containsExactly(Role.CORRECTED, Role.IN_FORCE, Role.IN_FORCE);
        assertThat(view.correctedBy(0)).isEqualTo(2);
        assertThat(view.countsFrom(2)).isEqualTo(DAY.minusDays(9));
        assertThat(view.rank(1)).isGreaterThan(view.rank(2));
    }

    @Test
    void theStrictestClassIsThatOfRegistersAndClaimsInForce() {
        Delivery open = of(DeliveryKind.BUILDING, Confidentiality.OPEN, delivery(1, DAY, Scope.COMPLETE));
        Delivery routes = of(DeliveryKind.ROUTE, Confidentiality.RESTRICTED, delivery(2, DAY, Scope.COMPLETE));
        Delivery restricted =
                of(DeliveryKind.PLANNED, Confidentiality.RESTRICTED, delivery(3, DAY.plusDays(1), Scope.COMPLETE));
        Delivery internal = delivery(4, DAY, Scope.COMPLETE);

        assertThat(view(List.of()).strictest()).isEqualTo(Confidentiality.OPEN);
        assertThat(view(List.of(open, routes)).strictest()).isEqualTo(Confidentiality.OPEN);
        assertThat(view(List.of(open, restricted, internal)).strictest()).isEqualTo(Confidentiality.INTERNAL);
    }

    @Test
    void onlyACorrectedDeliveryHasACorrector() {
        DeliveryView view = view(List.of(delivery(1, DAY, Scope.COMPLETE)));

        assertThatThrownBy(() -> view.correctedBy(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeliveryCannotCorrectALaterOne() {
        assertThatThrownBy(() -> correcting(1, delivery(1, DAY, Scope.COMPLETE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withdrawingTheCorrectorBringsTheCorrectedBack() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusDays(9), Scope.COMPLETE),
                withdrawn(correcting(1, delivery(2, DAY.minusDays(9), Scope.COMPLETE))));

        assertThat(roles(deliveries)).containsExactly(Role.IN_FORCE, Role.NOT_KNOWN);
    }

    @Test
    void withdrawingTheLastOfAChainBringsBackTheOneBeforeIt() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusDays(9), Scope.COMPLETE),
                correcting(1, delivery(2, DAY.minusDays(9), Scope.COMPLETE)),
                withdrawn(correcting(2, delivery(3, DAY.minusDays(9), Scope.COMPLETE))));

        assertThat(roles(deliveries)).containsExactly(Role.CORRECTED, Role.IN_FORCE, Role.NOT_KNOWN);
    }

    @Test
    void withdrawingTheMiddleOfAChainDoesNotBringBackWhatItsCorrectorStillReplaces() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusDays(9), Scope.COMPLETE),
                withdrawn(correcting(1, delivery(2, DAY.minusDays(9), Scope.COMPLETE))),
                correcting(2, delivery(3, DAY.plusDays(9), Scope.SUPPLEMENT)));

        assertThat(roles(deliveries)).containsExactly(Role.CORRECTED, Role.NOT_KNOWN, Role.IN_FORCE);
        assertThat(view(deliveries).correctedBy(0)).isEqualTo(2);
    }

    @Test
    void withdrawingAWholeChainBringsBackItsFirst() {
        List<Delivery> deliveries = List.of(
                delivery(1, DAY.minusDays(9), Scope.COMPLETE),
                withdrawn(correcting(1, delivery(2, DAY.minusDays(9), Scope.COMPLETE))),
                withdrawn(correcting(2, delivery(3, DAY.minusDays(9), Scope.COMPLETE))));

        assertThat(roles(deliveries)).containsExactly(Role.IN_FORCE, Role.NOT_KNOWN, Role.NOT_KNOWN);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheListDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Delivery> deliveries = random(random);
        List<Delivery> shuffled = new ArrayList<>(deliveries);
        Collections.shuffle(shuffled, random);

        assertThat(byId(shuffled)).isEqualTo(byId(deliveries));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWithdrawnDeliveryIsAsIfItHadNeverBeenThere(long seed) {
        List<Delivery> deliveries = random(new Random(seed));
        for (Delivery gone : deliveries) {
            Map<Long, String> with = byId(replaced(deliveries, withdrawn(gone)));
            with.remove(gone.id());

            assertThat(with).isEqualTo(byId(withoutEver(deliveries, gone)));
        }
    }

    /** The list as it would be had the delivery not come: those that corrected it correct what it corrected, from the same day. */
    private static List<Delivery> withoutEver(List<Delivery> deliveries, Delivery gone) {
        LocalDate place = view(deliveries).countsFrom(deliveries.indexOf(gone));
        List<Delivery> others = new ArrayList<>();
        for (Delivery d : deliveries) {
            if (d.findCorrected().filter(id -> id == gone.id()).isPresent()) {
                LocalDate from = place.isBefore(d.asOf()) ? place : d.asOf();
                others.add(copy(d, from, gone.corrects(), d.withdrawnAt()));
            } else if (d != gone) {
                others.add(d);
            }
        }
        return others;
    }

    private static List<Delivery> random(Random random) {
        List<Delivery> deliveries = new ArrayList<>();
        int count = 2 + random.nextInt(9);
        for (long id = 1; id <= count; id++) {
            LocalDate asOf = DAY.plusDays(random.nextInt(12) - 8);
            Delivery delivery = new Delivery(
                    id,
                    DeliveryKind.FILING,
                    random.nextInt(4) == 0 ? "Beta" : "Alfa",
                    asOf,
                    at(asOf.plusDays(random.nextInt(4))),
                    "f" + id + ".csv",
                    "0".repeat(64),
                    Confidentiality.INTERNAL,
                    random.nextInt(3) == 0 ? Scope.SUPPLEMENT : Scope.COMPLETE,
                    id > 1 && random.nextInt(2) == 0 ? Long.valueOf(1 + random.nextLong(id - 1)) : null,
                    random.nextInt(4) == 0 ? NOW.minusSeconds(1) : null,
                    null);
            deliveries.add(delivery);
        }
        return deliveries;
    }

    /** Role, rank and first day of every delivery. */
    private static Map<Long, String> byId(List<Delivery> deliveries) {
        DeliveryView view = view(deliveries);
        Map<Long, String> all = new LinkedHashMap<>();
        for (int d = 0; d < deliveries.size(); d++) {
            all.put(deliveries.get(d).id(), view.role(d) + " " + view.rank(d) + " " + view.countsFrom(d));
        }
        return all;
    }

    private static List<Role> roles(List<Delivery> deliveries) {
        DeliveryView view = view(deliveries);
        List<Role> roles = new ArrayList<>();
        for (int d = 0; d < deliveries.size(); d++) {
            roles.add(view.role(d));
        }
        return roles;
    }

    private static DeliveryView view(List<Delivery> deliveries) {
        return DeliveryView.at(deliveries, new Moment(DAY, NOW));
    }

    private static Delivery delivery(long id, LocalDate asOf, Scope scope) {
        return new Delivery(
                id,
                DeliveryKind.FILING,
                "Alfa",
                asOf,
                at(asOf.plusDays(1)).plusSeconds(id),
                "f" + id + ".csv",
                "0".repeat(64),
                Confidentiality.INTERNAL,
                scope,
                null,
                null,
                null);
    }

    private static Delivery of(DeliveryKind kind, Confidentiality confidentiality, Delivery d) {
        return new Delivery(
                d.id(),
                kind,
                d.publisher(),
                d.asOf(),
                d.receivedAt(),
                d.fileName(),
                d.sha256(),
                confidentiality,
                d.scope(),
                d.corrects(),
                d.withdrawnAt(),
                d.collection());
    }

    private static Delivery correcting(long corrected, Delivery d) {
        return copy(d, d.asOf(), corrected, d.withdrawnAt());
    }

    private static Delivery withdrawn(Delivery d) {
        return copy(d, d.asOf(), d.corrects(), NOW);
    }

    private static List<Delivery> replaced(List<Delivery> deliveries, Delivery by) {
        return deliveries.stream().map(d -> d.id() == by.id() ? by : d).toList();
    }

    private static Delivery copy(Delivery d, LocalDate asOf, Long corrects, Instant withdrawnAt) {
        return new Delivery(
                d.id(),
                d.kind(),
                d.publisher(),
                asOf,
                d.receivedAt(),
                d.fileName(),
                d.sha256(),
                d.confidentiality(),
                d.scope(),
                corrects,
                withdrawnAt,
                d.collection());
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
