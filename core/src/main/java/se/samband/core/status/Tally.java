package se.samband.core.status;

import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.conditions.ClaimsInForce;

/**
 * Adds up the verdicts on the claims in force about one building at a time, without allocating. Rule <i>r</i> is true when its
 * bit is in {@code met}, and undetermined when it is only in {@code open}. Not for use by several threads.
 */
final class Tally {

    private final CompiledRules rules;
    private final ClaimTable claims;
    private final ClaimsInForce.Selector selector;
    private final int[] firstMeeting;

    private int met;
    private int open;
    private int report;
    private int firstReport;

    Tally(CompiledRules rules, ClaimTable claims, ClaimsInForce inForce) {
        this.rules = rules;
        this.claims = claims;
        this.selector = inForce.selectorOn(claims);
        this.firstMeeting = new int[rules.ruleCount()];
    }

    /** Judges the building; the getters then speak of it. */
    Status judge(int building) {
        met = 0;
        open = 0;
        report = ClaimChecks.FALSE;
        firstReport = -1;
        int count = selector.select(building);
        for (int i = 0; i < count; i++) {
            add(selector.claim(i));
        }
        if (met != 0) {
            return rules.statusOf(Integer.numberOfTrailingZeros(met));
        }
        return report == ClaimChecks.TRUE && open == 0 ? Status.UNSERVED : Status.UNKNOWN;
    }

    private void add(int claim) {
        int state = claims.stateOrdinal(claim);
        int technology = claims.technologyOrdinal(claim);
        int downMbit = claims.downMbit(claim);
        int planDay = claims.planDay(claim);
        int distanceM = claims.distanceM(claim);
        int confidence = claims.confidencePercent(claim);
        int delivery = claims.delivery(claim);
        for (int rule : rules.rulesOf(state)) {
            int verdict = rules.verdict(rule, state, technology, downMbit, planDay, distanceM, confidence, delivery);
            if (verdict == ClaimChecks.TRUE) {
                if ((met & 1 << rule) == 0) {
                    met |= 1 << rule;
                    firstMeeting[rule] = claim;
                }
            } else if (verdict == ClaimChecks.UNDETERMINED) {
                open |= 1 << rule;
            }
        }
        if (rules.considersForAbsence(state)) {
            int verdict = rules.report(state, technology, downMbit, planDay, distanceM, confidence, delivery);
            if (verdict == ClaimChecks.TRUE && report != ClaimChecks.TRUE) {
                firstReport = claim;
            }
            report = Math.max(report, verdict);
        }
    }

    /** The first claim that decides, or −1 when the building's status is unknown. */
    int decidingClaim() {
        if (met != 0) {
            return firstMeeting[Integer.numberOfTrailingZeros(met)];
        }
        return open == 0 ? firstReport : -1;
    }

    /** Verdict on a rule that comes before the rule of absence. */
    int verdict(int rule) {
        if ((met & 1 << rule) != 0) {
            return ClaimChecks.TRUE;
        }
        return (open & 1 << rule) != 0 ? ClaimChecks.UNDETERMINED : ClaimChecks.FALSE;
    }

    /** Verdict on the rule of absence: a definite report, and nothing better that is true or undetermined. */
    int absenceVerdict() {
        int better = met != 0 ? ClaimChecks.TRUE : open != 0 ? ClaimChecks.UNDETERMINED : ClaimChecks.FALSE;
        return Math.min(report, ClaimChecks.TRUE - better);
    }
}
