package se.samband.core.rules;

import java.util.List;
import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;

/**
 * Which infrastructure takes a building off the list of those that may be supported.
 *
 * @param name the test in one sentence
 * @param technologies those that count, each with what it must fulfil
 * @param existing claim states that say the infrastructure is there
 * @param planned claim states that say it is on its way; they count while the plan is open
 * @param speedRequired whether it must also reach {@link ParameterKey#MIN_DOWN}
 * @param reports claim states that say outright that there is none
 */
public record InfrastructureTest(
        Text name,
        List<CountedTechnology> technologies,
        Set<ClaimState> existing,
        Set<ClaimState> planned,
        boolean speedRequired,
        Set<ClaimState> reports) {

    /**
     * @param lineLengthLimited whether the line may be no longer than {@link ParameterKey#VDSL_MAX_LINE_LENGTH}
     * @param dedicatedOnly whether it counts only when dedicated to named subscribers
     */
    public record CountedTechnology(Technology technology, boolean lineLengthLimited, boolean dedicatedOnly) {}
}
