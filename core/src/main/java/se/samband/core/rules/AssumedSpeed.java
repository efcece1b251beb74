package se.samband.core.rules;

import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;

/**
 * What is taken to be true of the speed where a claim states none. Bounds rather than one figure: a level between the bounds
 * stays undetermined.
 *
 * @param states the claim states it applies to
 * @param technologies the technologies it applies to
 * @param atLeastMbit Mbit/s that can surely be had, or −1 when nothing is assumed
 * @param atMostMbit Mbit/s that surely cannot be exceeded, or −1 when nothing is assumed
 * @param assumption whether this is assumed rather than confirmed by the source
 */
public record AssumedSpeed(
        Set<ClaimState> states,
        Set<Technology> technologies,
        int atLeastMbit,
        int atMostMbit,
        Text source,
        boolean assumption) {

    public boolean appliesTo(ClaimState state, Technology technology) {
        return states.contains(state) && technologies.contains(technology);
    }

    public Verdict reaches(int levelMbit) {
        if (atLeastMbit >= levelMbit) {
            return Verdict.TRUE;
        }
        return atMostMbit >= 0 && atMostMbit < levelMbit ? Verdict.FALSE : Verdict.UNDETERMINED;
    }
}
