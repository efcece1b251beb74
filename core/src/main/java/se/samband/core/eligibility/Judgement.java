package se.samband.core.eligibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.samband.core.area.AreaType;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.InfrastructureTest;
import se.samband.core.rules.InfrastructureTest.CountedTechnology;
import se.samband.core.rules.ParameterKey;

/**
 * The requirements of an eligibility rulebook, compiled for one county, view and day. Verdicts are ordinals of
 * {@link se.samband.core.rules.Verdict}. Immutable; the evaluator and the trace both ask here.
 */
final class Judgement {

    private static final int FALSE = ClaimChecks.FALSE;
    private static final int UNDETERMINED = ClaimChecks.UNDETERMINED;
    private static final int TRUE = ClaimChecks.TRUE;

    private final County county;
    private final ClaimTable claims;
    private final RegisterView register;
    private final ClaimsInForce inForce;
    private final ClaimChecks checks;
    private final ClaimChecks.Horizon plans;
    private final InfrastructureTest test;
    private final CountedTechnology[] counted = new CountedTechnology[Technology.values().length];
    private final int maxLineLengthM;
    private final boolean holidayHomesIncluded;
    private final int countyCovered;
    private final int withoutLateConnection;
    private final int withoutGrant;

    /** @param register as the view has it */
    Judgement(
            County county,
            DeliveryView view,
            RegisterView register,
            EligibilityRulebook rules,
            LocalDate evaluationDate) {
        this.county = county;
        this.claims = county.claims();
        this.register = register;
        this.inForce = ClaimsInForce.of(county.deliveries(), view);
        this.test = rules.infrastructure();
        int level = test.speedRequired() ? rules.value(ParameterKey.MIN_DOWN) : 0;
        this.checks = new ClaimChecks(rules, rules.assumedSpeeds(), level, evaluationDate, county.deliveries());
        this.plans = new ClaimChecks.Horizon(
                rules.value(ParameterKey.PLAN_HORIZON),
                rules.value(ParameterKey.UNDATED_PLAN_MAX_AGE),
                evaluationDate,
                county.deliveries());
        test.technologies().forEach(t -> counted[t.technology().ordinal()] = t);
        boolean lineLengthLimited = test.technologies().stream().anyMatch(CountedTechnology::lineLengthLimited);
        this.maxLineLengthM = lineLengthLimited ? rules.value(ParameterKey.VDSL_MAX_LINE_LENGTH) : Integer.MAX_VALUE;
        this.holidayHomesIncluded = rules.value(ParameterKey.HOLIDAY_HOMES_INCLUDED) == 1;
        this.countyCovered = rules.covers(county.code()) ? TRUE : FALSE;
        this.withoutLateConnection =
                silence(rules, ParameterKey.LATE_CONNECTION_LIST_REQUIRED, DeliveryKind.LATE_CONNECTION, view);
        this.withoutGrant = silence(rules, ParameterKey.GRANT_LIST_REQUIRED, DeliveryKind.GRANTED, view);
    }

    /** What it means that no claim names a building: all is well, unless a list is required and none is in force. */
    private int silence(EligibilityRulebook rules, ParameterKey required, DeliveryKind kind, DeliveryView view) {
        if (rules.value(required) == 0) {
            return TRUE;
        }
        List<Delivery> deliveries = county.deliveries();
        for (int d = 0; d < deliveries.size(); d++) {
            if (deliveries.get(d).kind() == kind && view.isInForce(d)) {
                return TRUE;
            }
        }
        return UNDETERMINED;
    }

    ClaimsInForce.Selector selector() {
        return inForce.selectorOn(claims);
    }

    /** The requirement's verdict on a building that the selector has selected {@code count} claims of. */
    int verdict(Requirement requirement, int building, ClaimsInForce.Selector selected, int count) {
        return switch (requirement) {
            case COUNTY_COVERED -> countyCovered;
            case OUTSIDE_LOCALITY -> outsideLocality(building);
            case BUILDING_USE -> buildingUse(building);
            case NO_INFRASTRUCTURE -> noInfrastructure(selected, count);
            case NOT_LATE_CONNECTION -> without(ClaimState.LATE_CONNECTION, withoutLateConnection, selected, count);
            case NOT_GRANTED -> without(ClaimState.GRANTED, withoutGrant, selected, count);
        };
    }

    private int outsideLocality(int building) {
        AreaType type = county.buildings().areaType(building);
        return switch (type) {
            case LOCALITY -> FALSE;
            case UNKNOWN -> UNDETERMINED;
            case SMALL_LOCALITY, OUTSIDE -> TRUE;
        };
    }

    private int buildingUse(int building) {
        if (holidayHomesIncluded) {
            return TRUE;
        }
        if (!register.isPresent(building)) {
            return UNDETERMINED;
        }
        boolean onlyHolidayHome = register.count(UnitKind.HOLIDAY_HOME, building) > 0
                && register.count(UnitKind.HOUSEHOLD, building) == 0
                && register.count(UnitKind.WORKPLACE, building) == 0;
        return onlyHolidayHome ? FALSE : TRUE;
    }

    /** True only on a definite report and while nothing is undetermined: silence is not absence. */
    private int noInfrastructure(ClaimsInForce.Selector selected, int count) {
        int infrastructure = FALSE;
        int report = FALSE;
        for (int i = 0; i < count; i++) {
            infrastructure = Math.max(infrastructure, infrastructure(selected.claim(i)));
            report = Math.max(report, report(selected.claim(i)));
        }
        // Without a report the answer is undetermined rather than no: nothing says that there is a network either.
        return Math.min(TRUE - infrastructure, Math.max(report, UNDETERMINED));
    }

    private int without(ClaimState state, int silence, ClaimsInForce.Selector selected, int count) {
        int named = FALSE;
        for (int i = 0; i < count; i++) {
            int claim = selected.claim(i);
            if (claims.state(claim) == state) {
                named = Math.max(named, checks.confidence(claims.confidencePercent(claim)));
            }
        }
        return Math.min(TRUE - named, silence);
    }

    /** Whether the claim says that there is, or will be, infrastructure of the kind that counts. */
    private int infrastructure(int claim) {
        ClaimState state = claims.state(claim);
        int verdict = Math.min(qualifies(claim), trusted(claim));
        if (test.planned().contains(state)) {
            return Math.min(verdict, plans.isOpen(claims.delivery(claim), claims.planDay(claim)));
        }
        if (!test.existing().contains(state)) {
            return FALSE;
        }
        return state == ClaimState.PASSED
                ? Math.min(verdict, checks.distance(claims.technologyOrdinal(claim), claims.distanceM(claim)))
                : verdict;
    }

    /** Whether the claim is a definite report that there is none: outright, or by falling short. */
    private int report(int claim) {
        ClaimState state = claims.state(claim);
        if (test.reports().contains(state)) {
            return trusted(claim);
        }
        return test.existing().contains(state) ? Math.min(TRUE - qualifies(claim), trusted(claim)) : FALSE;
    }

    private int trusted(int claim) {
        return Math.min(checks.confidence(claims.confidencePercent(claim)), checks.age(claims.delivery(claim)));
    }

    /** Whether the claim's technology, with its line length or dedication, and its speed are of the kind that counts. */
    private int qualifies(int claim) {
        int technology = claims.technologyOrdinal(claim);
        CountedTechnology requirement = counted[technology];
        if (requirement == null) {
            return technology == Technology.UNSTATED.ordinal() ? UNDETERMINED : FALSE;
        }
        int verdict = test.speedRequired()
                ? checks.speed(claims.stateOrdinal(claim), technology, claims.downMbit(claim))
                : TRUE;
        if (requirement.lineLengthLimited()) {
            int lengthM = claims.distanceM(claim);
            verdict = Math.min(verdict, lengthM < 0 ? UNDETERMINED : lengthM <= maxLineLengthM ? TRUE : FALSE);
        }
        if (requirement.dedicatedOnly()) {
            Boolean dedicated = claims.dedicated(claim);
            verdict = Math.min(verdict, dedicated == null ? UNDETERMINED : dedicated ? TRUE : FALSE);
        }
        return verdict;
    }

    /** The claims among those selected that speak to the requirement, so that its verdict rests on them. */
    List<Integer> claimsBehind(Requirement requirement, ClaimsInForce.Selector selected, int count) {
        return Arrays.stream(positions(selected, count))
                .filter(claim -> switch (requirement) {
                    case COUNTY_COVERED, OUTSIDE_LOCALITY, BUILDING_USE -> false;
                    case NO_INFRASTRUCTURE -> infrastructure(claim) != FALSE || report(claim) != FALSE;
                    case NOT_LATE_CONNECTION -> claims.state(claim) == ClaimState.LATE_CONNECTION;
                    case NOT_GRANTED -> claims.state(claim) == ClaimState.GRANTED;
                })
                .boxed()
                .toList();
    }

    private static int[] positions(ClaimsInForce.Selector selected, int count) {
        int[] positions = new int[count];
        Arrays.setAll(positions, selected::claim);
        return positions;
    }
}
