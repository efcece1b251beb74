package se.samband.app.selection;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;

/** Buildings that somebody has said they will build to, by a day that has passed. Whether it was built, nobody has told. */
public final class ExpiredPlans {

    private ExpiredPlans() {}

    /** Whether a building, by its index, has such a plan among the claims in force. */
    public static IntPredicate of(County county, DeliveryView view, LocalDate today) {
        ClaimTable claims = county.claims();
        long day = today.toEpochDay();
        return b -> {
            for (int c = claims.begin(b); c < claims.end(b); c++) {
                if (claims.state(c) == ClaimState.PLANNED
                        && claims.planDay(c) != ClaimTable.NO_DAY
                        && claims.planDay(c) < day
                        && view.isInForce(claims.delivery(c))) {
                    return true;
                }
            }
            return false;
        };
    }
}
