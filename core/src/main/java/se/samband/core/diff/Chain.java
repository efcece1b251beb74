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
 * The status of every building at the five stations between two sides. From each to the next just one thing changes: what is known
 * of the earlier day, the deliveries in force, the day of judgement, the rulebook. So the steps between them add up to the whole.
 *
 * @param viewA deliveries in force on side A
 * @param viewCorrected those in force on A's day by what side B knows
 * @param a as side A judges
 * @param corrected A's day and rules, B's knowledge
 * @param moved B's deliveries, judged on A's day by A's rules
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
                aged,
                b);
    }

    boolean isUnchanged(int building) {
        return a.ordinals()[building] == corrected.ordinals()[building]
                && corrected.ordinals()[building] == moved.ordinals()[building]
                && moved.ordinals()[building] == aged.ordinals()[building]
                && aged.ordinals()[building] == b.ordinals()[building];
    }
}
