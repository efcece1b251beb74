package se.samband.core.status;

import java.util.List;
import se.samband.core.rules.Verdict;

/**
 * A claim as one rule judges it.
 *
 * @param claim position in the claim table
 * @param verdict true when it meets every condition, undetermined when none is missed but some cannot be told
 */
public record JudgedClaim(int claim, Verdict verdict, List<JudgedCondition> conditions) {}
