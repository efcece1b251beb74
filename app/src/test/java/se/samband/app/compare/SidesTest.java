package se.samband.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.BadInputException;
import se.samband.store.row.Actor;
import se.samband.store.row.Snapshot;

class SidesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aDayIsKnownAsFarAsNowUnlessAnotherDayIsSaid() {
        Sides sides = new Sides(List.of(), List.of(), NOW);

        assertThat(sides.get("2024-10-01").moment()).isEqualTo(new Moment(LocalDate.of(2024, 10, 1), NOW));
        assertThat(sides.get(" 2024-10-01@2025-02-01 ").moment())
                .isEqualTo(new Moment(LocalDate.of(2024, 10, 1), Instant.parse("2025-02-01T22:59:59.999Z")));
    }

    @Test
    void aCollectionIsKnownAsWhenItsLastFileCameButNotItsLaterCorrections() {
        Sides sides = new Sides(
                List.of(
                        delivery(1, "2024-10-01", "2024-10-05T08:00:00Z", "2024", null, null),
                        delivery(2, "2024-10-01", "2024-11-19T08:00:00Z", "2024", null, null),
                        delivery(3, "2024-10-01", "2025-02-20T08:00:00Z", "2024", 2L, null),
                        delivery(4, "2024-10-01", "2025-03-20T08:00:00Z", "2024", null, "2025-03-21T08:00:00Z")),
                List.of(),
                NOW);

        assertThat(sides.get("2024").moment())
                .isEqualTo(new Moment(LocalDate.of(2024, 10, 1), Sides.endOf(LocalDate.of(2024, 11, 19))));
    }

    @Test
    void collectionsImportedInTheWrongOrderAreStillKnownInTheLaterOne() {
        Sides sides = new Sides(
                List.of(
                        delivery(1, "2025-10-01", "2026-01-10T08:00:00Z", "2025", null, null),
                        delivery(2, "2024-10-01", "2026-01-12T08:00:00Z", "2024", null, null)),
                List.of(),
                NOW);

        assertThat(sides.collections()).extracting(NamedMoment::word).containsExactly("2024", "2025");
        assertThat(sides.get("2025").moment().knownAt())
                .isEqualTo(sides.get("2024").moment().knownAt());
    }

    @Test
    void aSnapshotKeepsItsMomentAndRulebook() {
        Moment moment = new Moment(LocalDate.of(2025, 1, 1), NOW);
        Sides sides = new Sides(List.of(), List.of(new Snapshot("Före", moment, "standard", NOW, Actor.of("x"))), NOW);

        assertThat(sides.get("Före").moment()).isEqualTo(moment);
        assertThat(sides.get("Före").findRulebook()).contains("standard");
        assertThat(sides.isTaken("Före")).isTrue();
        assertThat(sides.isTaken("Efter")).isFalse();
    }

    @Test
    void whatCannotBeNamedIsToldWithWhatCan() {
        Sides sides = new Sides(
                List.of(delivery(1, "2024-10-01", "2024-10-05T08:00:00Z", "2024", null, null)), List.of(), NOW);

        assertThatThrownBy(() -> sides.get("2023"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().remedy().sv()).contains("2024-10-01@", "finns: 2024."));
        assertThatThrownBy(() -> sides.get("2024-13-01"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("date-expected"));
        assertThatThrownBy(() -> sides.get("9999-12-31"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("date-out-of-range"));
    }

    private static Delivery delivery(
            long id,
            String asOf,
            String received,
            String collection,
            @Nullable Long corrects,
            @Nullable String withdrawn) {
        return new Delivery(
                id,
                DeliveryKind.FILING,
                "Nätet",
                LocalDate.parse(asOf),
                Instant.parse(received),
                "f.csv",
                "00",
                Confidentiality.INTERNAL,
                Scope.COMPLETE,
                corrects,
                withdrawn == null ? null : Instant.parse(withdrawn),
                collection);
    }
}
