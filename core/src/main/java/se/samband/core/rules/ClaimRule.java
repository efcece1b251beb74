package se.samband.core.rules;

import java.util.List;
import java.util.Set;
import se.samband.core.claim.ClaimState;
import se.samband.core.text.Text;

/**
 * A rule that gives a building a status when one claim about it meets every condition.
 *
 * @param status code of the status it gives, such as {@code connected}
 * @param name the rule in one sentence
 * @param states the claim states it considers
 * @param conditions what such a claim must meet, in the order of the trace
 */
public record ClaimRule(String status, Text name, Set<ClaimState> states, List<Condition> conditions) {}
