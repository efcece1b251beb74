package se.samband.core.status;

import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.rules.Condition;

/** Judges single claims of a table by the compiled rules. Verdicts are ordinals of {@link se.samband.core.rules.Verdict}. */
final class ClaimJudge {

    private final CompiledRules rules;
    private final ClaimTable claims;

    ClaimJudge(CompiledRules rules, ClaimTable claims) {
        this.rules = rules;
        this.claims = claims;
    }

    /** Verdict on a claim by one of the rules that consider its state. */
    int verdict(int rule, int claim) {
        return rules.verdict(
                rule,
                claims.stateOrdinal(claim),
                claims.technologyOrdinal(claim),
                claims.downMbit(claim),
                claims.planDay(claim),
                claims.distanceM(claim),
                claims.confidencePercent(claim),
                claims.delivery(claim));
    }

    /** One condition on a claim. */
    int check(Condition condition, int claim) {
        return rules.check(
                condition,
                claims.stateOrdinal(claim),
                claims.technologyOrdinal(claim),
                claims.downMbit(claim),
                claims.planDay(claim),
                claims.distanceM(claim),
                claims.confidencePercent(claim),
                claims.delivery(claim));
    }

    /** Whether the claim is a definite report of absence. */
    int report(int claim) {
        return rules.report(
                claims.stateOrdinal(claim),
                claims.technologyOrdinal(claim),
                claims.downMbit(claim),
                claims.planDay(claim),
                claims.distanceM(claim),
                claims.confidencePercent(claim),
                claims.delivery(claim));
    }

    /** Whether the claim says outright, or by falling short, that the building is without; however weak its tie or old it is. */
    int saysAbsent(int claim) {
        return rules.saysAbsent(claims.stateOrdinal(claim), claims.technologyOrdinal(claim), claims.downMbit(claim));
    }

    /** The best verdict on a claim by any rule before the rule of absence. */
    int bestVerdict(int claim) {
        int best = ClaimChecks.FALSE;
        for (int rule : rules.rulesOf(claims.stateOrdinal(claim))) {
            best = Math.max(best, verdict(rule, claim));
        }
        return best;
    }

    /** Whether the claim is among those that give a building this status. */
    boolean decides(Status status, int claim) {
        if (status == Status.UNSERVED) {
            return report(claim) == ClaimChecks.TRUE;
        }
        for (int rule : rules.rulesOf(claims.stateOrdinal(claim))) {
            if (rules.statusOf(rule) == status && verdict(rule, claim) == ClaimChecks.TRUE) {
                return true;
            }
        }
        return false;
    }
}
