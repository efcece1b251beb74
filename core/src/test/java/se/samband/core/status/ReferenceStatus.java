package se.samband.core.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.rules.Verdict;

/**
 * The semantics of the shipped status rules, written down a second time and as plainly as possible, to compare the fast
 * evaluator with. Shares nothing with it but the rulebook's numbers.
 */
final class ReferenceStatus {

    private final List<Delivery> deliveries;
    private final DeliveryView view;
    private final StatusRulebook rules;
    private final Question question;
    private final LocalDate today;

    ReferenceStatus(
            List<Delivery> deliveries, DeliveryView view, StatusRulebook rules, Question question, LocalDate today) {
        this.deliveries = deliveries;
        this.view = view;
        this.rules = rules;
        this.question = question;
        this.today = today;
    }

    static List<Claim> claims(County county, int building) {
        List<Claim> claims = new ArrayList<>();
        for (int c = county.claims().begin(building); c < county.claims().end(building); c++) {
            claims.add(county.claims().get(c));
        }
        return claims;
    }

    Status status(List<Claim> all) {
        List<Claim> claims = all.stream().filter(claim -> counts(claim, all)).toList();
        boolean betterUndetermined = false;
        for (ClaimState state : List.of(
                ClaimState.CONNECTED, ClaimState.PASSED, ClaimState.PLANNED, ClaimState.GRANTED, ClaimState.DRY)) {
            Verdict rule = Verdict.FALSE;
            for (Claim claim : claims) {
                if (claim.state() == state) {
                    rule = rule.or(meets(claim));
                }
            }
            if (rule == Verdict.TRUE) {
                return Status.valueOf(state.name());
            }
            betterUndetermined |= rule == Verdict.UNDETERMINED;
        }
        boolean reported = claims.stream().anyMatch(this::isReportOfAbsence);
        return reported && !betterUndetermined ? Status.UNSERVED : Status.UNKNOWN;
    }

    boolean counts(Claim claim, List<Claim> all) {
        if (!view.isInForce(claim.delivery())) {
            return false;
        }
        for (Claim other : all) {
            if (view.isInForce(other.delivery())
                    && deliveries.get(other.delivery()).stream().equals(deliveries.get(claim.delivery()).stream())
                    && view.rank(other.delivery()) > view.rank(claim.delivery())) {
                return false;
            }
        }
        return true;
    }

    private Verdict meets(Claim claim) {
        Verdict verdict = technology(claim).and(speed(claim)).and(trust(claim));
        return switch (claim.state()) {
            case PASSED -> verdict.and(Verdict.of(isNear(claim)));
            case PLANNED -> verdict.and(open(claim, ParameterKey.PLAN_HORIZON, ParameterKey.UNDATED_PLAN_MAX_AGE));
            case GRANTED -> verdict.and(open(claim, ParameterKey.GRANT_HORIZON, ParameterKey.UNDATED_GRANT_MAX_AGE));
            default -> verdict;
        };
    }

    boolean isReportOfAbsence(Claim claim) {
        if (trust(claim) != Verdict.TRUE) {
            return false;
        }
        return switch (claim.state()) {
            case NONE -> speaksOfWhatIsAsked(claim.technology());
            case CONNECTED, PASSED, DRY ->
                isLine(claim.technology()) && technology(claim) == Verdict.TRUE && speed(claim) == Verdict.FALSE;
            default -> false;
        };
    }

    private boolean speaksOfWhatIsAsked(Technology reported) {
        EnumSet<Technology> asked =
                EnumSet.copyOf(rules.technologySet(question.technologySet()).technologies());
        if (reported == Technology.UNSTATED) {
            return true;
        }
        boolean fibreSpeaksOfAll = rules.id().equals("standard");
        if (fibreSpeaksOfAll && reported == Technology.FIBRE && asked.contains(reported)) {
            return true;
        }
        asked.remove(Technology.UNSTATED);
        return asked.equals(EnumSet.of(reported));
    }

    private static boolean isLine(Technology technology) {
        return switch (technology) {
            case FIBRE, CABLE, VDSL, XDSL -> true;
            default -> false;
        };
    }

    private Verdict technology(Claim claim) {
        var counted = rules.technologySet(question.technologySet()).technologies();
        if (claim.technology() == Technology.UNSTATED && !counted.contains(Technology.UNSTATED)) {
            return Verdict.UNDETERMINED;
        }
        return Verdict.of(counted.contains(claim.technology()));
    }

    private Verdict speed(Claim claim) {
        if (question.technologySet().equals("terrestrial-or-fibre") && claim.technology() == Technology.FIBRE) {
            return Verdict.TRUE;
        }
        if (claim.downMbit() >= 0) {
            return Verdict.of(claim.downMbit() >= question.levelMbit());
        }
        for (var assumed : rules.assumedSpeeds()) {
            if (assumed.states().contains(claim.state())
                    && assumed.technologies().contains(claim.technology())) {
                if (assumed.atLeastMbit() >= question.levelMbit()) {
                    return Verdict.TRUE;
                }
                return assumed.atMostMbit() != -1 && assumed.atMostMbit() < question.levelMbit()
                        ? Verdict.FALSE
                        : Verdict.UNDETERMINED;
            }
        }
        return Verdict.UNDETERMINED;
    }

    private boolean isNear(Claim claim) {
        return claim.distanceM() == -1
                || claim.technology() == Technology.VDSL
                || claim.distanceM() <= rules.value(ParameterKey.PASSED_MAX_DISTANCE);
    }

    private Verdict open(Claim claim, ParameterKey horizon, ParameterKey undated) {
        if (claim.planDate() == null) {
            LocalDate asOf = deliveries.get(claim.delivery()).asOf();
            return Verdict.of(!asOf.isBefore(today.minusYears(rules.value(undated))));
        }
        return Verdict.of(
                !claim.planDate().isBefore(today) && !claim.planDate().isAfter(today.plusYears(rules.value(horizon))));
    }

    private Verdict trust(Claim claim) {
        LocalDate asOf = deliveries.get(claim.delivery()).asOf();
        boolean sure = claim.confidencePercent() >= rules.value(ParameterKey.MIN_MATCH_CONFIDENCE);
        boolean fresh = !asOf.isBefore(today.minusYears(rules.value(ParameterKey.MAX_AGE)));
        return sure && fresh ? Verdict.TRUE : Verdict.UNDETERMINED;
    }
}
