package se.samband.app.sample;

import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;

/**
 * What an owner truly has to say of a building.
 *
 * @param downMbit 0 for {@link ClaimState#NONE}
 * @param distanceM −1 when not stated
 */
record Offer(ClaimState state, Technology technology, int downMbit, int distanceM) {

    static final Offer NOTHING = new Offer(ClaimState.NONE, Technology.FIBRE, 0, -1);
}
