package se.samband.core.diff;

import java.time.LocalDate;
import se.samband.core.building.RegisterView;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;

/**
 * The status of every building at the stations between two sides. From each to the next just one thing changes: what is known of
 * the earlier day, the deliveries in force and the day of judgement in one order or the other, the rulebook. So the steps between
 * them add up to the whole.
 *
 * <p>Which of deliveries and day goes first is chosen for each building: the order that tells the change in fewer steps. A plan that
 * was built has not run out first, and a new plan is news even when it reaches further than the earlier day's horizon. When both
 * orders take as many steps, the day goes first, so that time explains only what it would have done by itself.
 *
 * @param viewA deliveries in force on side A
 * @param viewCorrected those in force on A's day by what side B knows
 * @param a as side A judges
 * @param corrected A's day and rules, B's knowledge
 * @param moved B's deliveries, judged on A's day by A's rules
 * @param waited the same deliveries as {@code corrected}, judged on B's day by A's rules
 * @param aged B's deliveries, judged on B's day by A's rules
 * @param b as side B judges
 */
record Chain(
        DeliveryView viewA,
        DeliveryView viewCorrected,
        DeliveryView viewB,
        RegisterView registerA,
        RegisterView registerB,
        StatusColumn a,
        StatusColumn corrected,
        StatusColumn moved,
        StatusColumn waited,
        StatusColumn aged,
        StatusColumn b) {

    static Chain of(County county, Side sideA, Side sideB, Question question) {
        Moment middle = new Moment(sideA.moment().asOf(), sideB.moment().knownAt());
        DeliveryView viewA = county.viewAt(sideA.moment());
        DeliveryView viewCorrected = county.viewAt(middle);
        DeliveryView viewB = county.viewAt(sideB.moment());
        LocalDate dayA = sideA.evaluationDate();
        LocalDate dayB = sideB.evaluationDate();
        StatusRulebook rulesA = sideA.rules();
        // A station that differs from the one before in nothing is that one: each evaluation passes over the whole
        // county.
        StatusColumn a = StatusEvaluator.evaluate(county, viewA, rulesA, question, dayA);
        StatusColumn corrected = middle.equals(sideA.moment())
                ? a
                : StatusEvaluator.evaluate(county, viewCorrected, rulesA, question, dayA);
        StatusColumn moved = middle.equals(sideB.moment())
                ? corrected
                : StatusEvaluator.evaluate(county, viewB, rulesA, question, dayA);
        StatusColumn aged = dayA.equals(dayB) ? moved : StatusEvaluator.evaluate(county, viewB, rulesA, question, dayB);
        StatusColumn waited = dayA.equals(dayB)
                ? corrected
                : middle.equals(sideB.moment())
                        ? aged
                        : StatusEvaluator.evaluate(county, viewCorrected, rulesA, question, dayB);
        StatusColumn b = rulesA.equals(sideB.rules())
                ? aged
                : StatusEvaluator.evaluate(county, viewB, sideB.rules(), question, dayB);
        return new Chain(
                viewA,
                viewCorrected,
                viewB,
                county.registerAt(viewA),
                county.registerAt(viewB),
                a,
                corrected,
                moved,
                waited,
                aged,
                b);
    }

    /** Whether time passes before the deliveries change. */
    boolean isTimeFirst(int building) {
        return steps(waited, building) <= steps(moved, building);
    }

    /** The station between the two. */
    StatusColumn between(int building) {
        return isTimeFirst(building) ? waited : moved;
    }

    private int steps(StatusColumn between, int building) {
        int status = between.ordinals()[building];
        return (corrected.ordinals()[building] == status ? 0 : 1) + (status == aged.ordinals()[building] ? 0 : 1);
    }

    boolean isUnchanged(int building) {
        return a.ordinals()[building] == corrected.ordinals()[building]
                && steps(between(building), building) == 0
                && aged.ordinals()[building] == b.ordinals()[building];
    }
}
