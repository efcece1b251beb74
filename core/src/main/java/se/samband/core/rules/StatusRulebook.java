package se.samband.core.rules;

import java.util.List;
import java.util.Optional;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.problem.BadInputException;

/**
 * How claims are judged to give a building its status. Immutable.
 *
 * @param levelsMbit the service levels asked for, highest first
 * @param technologySets the first is the default
 * @param assumedSpeeds the first that applies to a claim counts
 * @param rules in order; the first with a claim that meets it decides
 * @param absence the rule that comes after them
 */
public record StatusRulebook(
        RulebookHeader header,
        List<Integer> levelsMbit,
        List<TechnologySet> technologySets,
        List<Parameter> parameters,
        List<AssumedSpeed> assumedSpeeds,
        List<ClaimRule> rules,
        AbsenceRule absence)
        implements Rulebook {

    public TechnologySet defaultTechnologySet() {
        return technologySets.getFirst();
    }

    /** The first that takes every stated speed as it stands, for telling somebody what speed there is. */
    public TechnologySet statedSpeedSet() {
        return technologySets.stream()
                .filter(set -> set.anySpeed().isEmpty())
                .findFirst()
                .orElseGet(this::defaultTechnologySet);
    }

    /**
     * @throws BadInputException naming the known sets
     */
    public TechnologySet technologySet(String id) {
        return technologySets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(Unknown.technologySet(
                        id, technologySets.stream().map(TechnologySet::id).toList())));
    }

    /**
     * Checks that the level is one that this rulebook knows.
     *
     * @throws BadInputException naming the known levels
     */
    public void requireLevel(int levelMbit) {
        if (!levelsMbit.contains(levelMbit)) {
            throw new BadInputException(Unknown.level(
                    levelMbit, levelsMbit.stream().map(String::valueOf).toList()));
        }
    }

    /** What is assumed of the speed of such a claim where it states none; empty when nothing is. */
    public Optional<AssumedSpeed> findAssumedSpeed(ClaimState state, Technology technology) {
        return assumedSpeeds.stream()
                .filter(assumed -> assumed.appliesTo(state, technology))
                .findFirst();
    }
}
