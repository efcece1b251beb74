package se.samband.core.status;

import java.time.LocalDate;
import se.samband.core.claim.Claim;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.DeliveryKind;

/** One change to what is reported of a building. Claims are named by position in the claim table. */
public sealed interface Change {

    /** A change of one field of one claim. */
    sealed interface Edit extends Change {
        int claim();
    }

    record SetTechnology(int claim, Technology technology) implements Edit {}

    record SetSpeed(int claim, int downMbit) implements Edit {}

    record SetPlanDate(int claim, LocalDate planDate) implements Edit {}

    record SetDistance(int claim, int distanceM) implements Edit {}

    record SetConfidence(int claim, int confidencePercent) implements Edit {}

    /**
     * A new claim, reported in a new delivery of a new publisher as of the day of the view.
     *
     * @param claim its delivery is the position after the county's last delivery
     */
    record AddClaim(int building, DeliveryKind kind, Claim claim) implements Change {}

    record RemoveClaim(int claim) implements Change {}
}
