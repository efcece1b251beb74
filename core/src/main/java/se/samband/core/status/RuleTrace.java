package se.samband.core.status;

import java.util.List;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/**
 * How one rule came out.
 *
 * @param status what the rule gives
 * @param name the rule in one sentence
 * @param verdict whether it is met
 * @param decides whether it is the rule that gave the building its status
 * @param explanation why it came out so
 * @param claims the claims in force that it considered
 */
public record RuleTrace(
        Status status, Text name, Verdict verdict, boolean decides, Text explanation, List<JudgedClaim> claims) {

    /** Conditions that a claim which meets the rule meets by an assumption only. */
    public List<Text> assumptions() {
        return claims.stream()
                .filter(claim -> claim.verdict() == Verdict.TRUE)
                .flatMap(claim -> claim.conditions().stream())
                .filter(JudgedCondition::assumed)
                .map(JudgedCondition::name)
                .distinct()
                .toList();
    }
}
