package se.samband.app.selection;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;

/**
 * Buildings that somebody has said they will build to, by a day that has passed, and that nobody has told to be reached since by the
 * technology planned.
 */
public final class ExpiredPlans {

    private final ClaimTable claims;
    private final DeliveryView view;
    private final long today;

    private ExpiredPlans(ClaimTable claims, DeliveryView view, LocalDate today) {
        this.claims = claims;
        this.view = view;
        this.today = today.toEpochDay();
    }

    /** Whether a building, by its index, has such a plan among the claims in force. */
    public static IntPredicate of(County county, DeliveryView view, LocalDate today) {
        return new ExpiredPlans(county.claims(), view, today)::isAt;
    }

    private boolean isAt(int building) {
        for (int c = claims.begin(building); c < claims.end(building); c++) {
            if (claims.state(c) == ClaimState.PLANNED
                    && claims.planDay(c) != ClaimTable.NO_DAY
                    && claims.planDay(c) < today
                    && view.isInForce(claims.delivery(c))
                    && !isReached(building, claims.technology(c))) {
                return true;
            }
        }
        return false;
    }

    /** A network of a technology that nobody stated is not known to be the one planned; a plan that states none is met by any. */
    private boolean isReached(int building, Technology planned) {
        for (int c = claims.begin(building); c < claims.end(building); c++) {
            boolean reaches = claims.state(c) == ClaimState.CONNECTED || claims.state(c) == ClaimState.PASSED;
            if (reaches
                    && (planned == Technology.UNSTATED || claims.technology(c) == planned)
                    && view.isInForce(claims.delivery(c))) {
                return true;
            }
        }
        return false;
    }
}
