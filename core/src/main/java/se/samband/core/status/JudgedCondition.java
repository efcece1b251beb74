package se.samband.core.status;

import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/**
 * One condition on one claim.
 *
 * @param name what is judged
 * @param has what the claim has
 * @param needs what the rule needs
 * @param assumed whether the verdict rests on an assumption of the rulebook
 */
public record JudgedCondition(Text name, Verdict verdict, Text has, Text needs, boolean assumed) {}
