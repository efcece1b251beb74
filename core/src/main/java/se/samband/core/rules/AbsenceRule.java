package se.samband.core.rules;

import java.util.List;
import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.text.Text;

/**
 * The last rule: a building is unserved only on a definite report, and only while nothing better is undetermined.
 *
 * @param status code of the status it gives: {@code unserved}
 * @param name the rule in one sentence
 * @param reports claim states that say so outright
 * @param shortfalls claim states that say so when technology or speed definitely falls short
 * @param conditions what a report must also meet, in the order of the trace: confidence and age
 */
public record AbsenceRule(
        String status, Text name, Set<ClaimState> reports, Set<ClaimState> shortfalls, List<Condition> conditions) {}
