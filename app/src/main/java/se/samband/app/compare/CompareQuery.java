package se.samband.app.compare;

import se.samband.core.building.UnitKind;
import se.samband.core.diff.Side;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;

/**
 * What is compared, and how it is counted.
 *
 * @param measure the number that is followed from one side to the other
 */
record CompareQuery(
        NamedMoment a,
        NamedMoment b,
        StatusRulebook rulesA,
        StatusRulebook rulesB,
        Question question,
        UnitKind unit,
        Measure measure) {

    Side sideA() {
        return new Side(a.moment(), rulesA);
    }

    Side sideB() {
        return new Side(b.moment(), rulesB);
    }

    boolean isBackwards() {
        return a.moment().asOf().isAfter(b.moment().asOf());
    }
}
