package se.samband.core.rules;

import java.util.List;
import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;

/**
 * The last rule: a building is unserved only on a definite report, and only while nothing better is undetermined.
 *
 * @param status code of the status it gives: {@code unserved}
 * @param name the rule in one sentence
 * @param reports claim states that say so outright
 * @param reportTechnologies for which technologies such a report speaks of all that are asked for; one on another technology speaks
 *     only where it is the only one asked for. {@link Technology#UNSTATED} for a report that names none
 * @param shortfalls claim states that say so when the line they tell of is definitely too slow
 * @param shortfallTechnologies what counts as such a line; one outside the technologies that are asked for never does. A report on any
 *     other network says nothing of the lines to the building
 * @param assumed whether it is the project's assumption that one owner's word so speaks of the building
 * @param conditions what a report must also meet, in the order of the trace: confidence and age
 */
public record AbsenceRule(
        String status,
        Text name,
        Set<ClaimState> reports,
        Set<Technology> reportTechnologies,
        Set<ClaimState> shortfalls,
        Set<Technology> shortfallTechnologies,
        boolean assumed,
        List<Condition> conditions) {}
