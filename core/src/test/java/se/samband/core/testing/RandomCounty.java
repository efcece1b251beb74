package se.samband.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;

/**
 * Small counties from a seed: the same seed, the same county. Values cluster at the borders where rules turn (days around plan
 * ends, speeds around levels, distances around limits), and deliveries supersede, supplement, correct and withdraw each other.
 */
public final class RandomCounty {

    /** The day that the random dates lie around. */
    public static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    /** A moment when most of the deliveries are known. */
    public static final Moment MOMENT = new Moment(DAY, CountyBuilder.receivedOn(DAY.plusYears(1)));

    private static final List<String> PUBLISHERS = List.of("Alfa", "Beta", "Gamma");
    private static final List<DeliveryKind> KINDS = List.of(
            DeliveryKind.FILING,
            DeliveryKind.FILING,
            DeliveryKind.FILING,
            DeliveryKind.PLANNED,
            DeliveryKind.GRANTED,
            DeliveryKind.LATE_CONNECTION);
    private static final int[] SPEEDS = {-1, -1, 0, 10, 29, 30, 99, 100, 250, 999, 1000, 10_000};
    private static final int[] DISTANCES = {-1, -1, 0, 49, 50, 51, 400, 500, 501};
    private static final int[] CONFIDENCES = {100, 100, 100, 100, 90, 89, 60, 59, 0};

    private final SplittableRandom random;

    private RandomCounty(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A county of so many buildings, with up to six claims each. */
    public static County of(long seed, int buildings) {
        return new RandomCounty(seed).build(buildings);
    }

    private County build(int buildings) {
        CountyBuilder county = new CountyBuilder(buildings);
        int first = county.filing("Alfa", DAY.minusMonths(6).toString());
        int deliveries = 2 + random.nextInt(8);
        for (int d = 1; d < deliveries; d++) {
            addDelivery(county, first, d);
        }
        for (int b = 0; b < buildings; b++) {
            county.areaType(b, pick(AreaType.values()));
            if (random.nextInt(4) == 0) {
                county.holidayHome(b);
            }
            int claims = random.nextInt(7);
            for (int c = 0; c < claims; c++) {
                county.claim(b, claim(first + random.nextInt(deliveries)));
            }
        }
        return county.build();
    }

    private void addDelivery(CountyBuilder county, int first, int number) {
        LocalDate asOf = random.nextInt(8) == 0
                ? DAY.minusYears(random.nextInt(8)).plusDays(random.nextInt(-1, 2))
                : DAY.minusDays(random.nextInt(-60, 900));
        Instant received = CountyBuilder.receivedOn(asOf.plusDays(1 + random.nextInt(400)));
        boolean corrects = random.nextInt(6) == 0;
        county.delivery(
                pick(KINDS),
                pick(PUBLISHERS),
                asOf,
                received,
                random.nextInt(3) == 0 ? Scope.SUPPLEMENT : Scope.COMPLETE,
                corrects ? Long.valueOf(first + 1L + random.nextInt(number)) : null,
                random.nextInt(8) == 0 ? received.plusSeconds(86_400L * random.nextInt(1, 500)) : null);
    }

    /** A claim of the delivery at this position. */
    private Claim claim(int delivery) {
        return new Claim(
                delivery,
                2 + random.nextInt(1000),
                pick(ClaimState.values()),
                random.nextInt(2) == 0 ? Technology.FIBRE : pick(Technology.values()),
                pick(SPEEDS),
                -1,
                planDate(),
                pick(DISTANCES),
                random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean(),
                -1,
                false,
                MatchMethod.ID,
                pick(CONFIDENCES));
    }

    private LocalDate planDate() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> null;
            case 2 -> DAY.plusDays(random.nextInt(-1, 2));
            case 3 -> DAY.plusYears(3).plusDays(random.nextInt(-1, 2));
            case 4 -> DAY.plusYears(4).plusDays(random.nextInt(-1, 2));
            default -> DAY.plusDays(random.nextInt(-400, 2000));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private int pick(int[] from) {
        return from[random.nextInt(from.length)];
    }
}
