package se.samband.core.status;

import java.time.LocalDate;
import se.samband.core.claim.Claim;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Delivery;
import se.samband.core.rules.AssumedSpeed;
import se.samband.core.rules.Condition;
import se.samband.core.rules.Parameter;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** Puts a judged condition into words: what the claim has, what the rule needs, and whether an assumption was used. */
final class ConditionWording {

    private static final int CERTAIN_PERCENT = 100;
    private static final Text NO_SPEED = new Text("ingen hastighet angiven", "no speed stated");

    private final CompiledRules rules;
    private final StatusRulebook rulebook;

    ConditionWording(CompiledRules rules) {
        this.rules = rules;
        this.rulebook = rules.rulebook();
    }

    JudgedCondition judged(Condition condition, Verdict verdict, Claim claim, Delivery delivery) {
        return switch (condition) {
            case TECHNOLOGY ->
                of(
                        condition,
                        verdict,
                        claim.technology().label(),
                        rules.technologySet().name(),
                        claim.technology() == Technology.UNSTATED && verdict != Verdict.UNDETERMINED);
            case SPEED -> speed(verdict, claim);
            case PLAN_OPEN ->
                open(condition, verdict, claim, delivery, ParameterKey.PLAN_HORIZON, ParameterKey.UNDATED_PLAN_MAX_AGE);
            case GRANT_OPEN ->
                open(
                        condition,
                        verdict,
                        claim,
                        delivery,
                        ParameterKey.GRANT_HORIZON,
                        ParameterKey.UNDATED_GRANT_MAX_AGE);
            case DISTANCE -> distance(verdict, claim);
            case CONFIDENCE -> {
                Parameter parameter = rulebook.parameter(ParameterKey.MIN_MATCH_CONFIDENCE);
                yield of(
                        condition,
                        verdict,
                        Percent.of(claim.confidencePercent()),
                        atLeast(parameter.shown()),
                        parameter.assumption() && claim.confidencePercent() < CERTAIN_PERCENT);
            }
            case AGE -> {
                Parameter parameter = rulebook.parameter(ParameterKey.MAX_AGE);
                yield of(
                        condition,
                        verdict,
                        asOf(delivery),
                        orLater(rules.evaluationDate().minusYears(parameter.value())),
                        parameter.assumption());
            }
        };
    }

    private JudgedCondition speed(Verdict verdict, Claim claim) {
        if (rules.technologySet().anySpeed().contains(claim.technology())) {
            return of(
                    Condition.SPEED,
                    verdict,
                    claim.downMbit() >= 0 ? StatedSpeed.of(claim.downMbit()) : NO_SPEED,
                    anySpeed(claim.technology().label()),
                    false);
        }
        Text needs = atLeast(Text.same(rules.question().levelMbit() + " Mbit/s"));
        if (claim.downMbit() >= 0) {
            return of(Condition.SPEED, verdict, StatedSpeed.of(claim.downMbit()), needs, false);
        }
        return rulebook.findAssumedSpeed(claim.state(), claim.technology())
                .map(assumed -> of(
                        Condition.SPEED,
                        verdict,
                        bounds(assumed),
                        needs,
                        assumed.assumption() && verdict != Verdict.UNDETERMINED))
                .orElseGet(() -> of(Condition.SPEED, verdict, NO_SPEED, needs, false));
    }

    private static Text anySpeed(Text technology) {
        return new Text(
                "oavsett hastighet, eftersom det är " + technology.sv(), "any speed, since it is " + technology.en());
    }

    private static Text bounds(AssumedSpeed assumed) {
        String sv = "";
        String en = "";
        if (assumed.atLeastMbit() >= 0) {
            sv += " minst " + assumed.atLeastMbit() + " Mbit/s";
            en += " at least " + assumed.atLeastMbit() + " Mbit/s";
        }
        if (assumed.atMostMbit() >= 0) {
            sv += (sv.isEmpty() ? "" : " och") + " högst " + assumed.atMostMbit() + " Mbit/s";
            en += (en.isEmpty() ? "" : " and") + " at most " + assumed.atMostMbit() + " Mbit/s";
        }
        return new Text("ingen hastighet angiven, räknas som" + sv, "no speed stated, taken as" + en);
    }

    private JudgedCondition open(
            Condition condition,
            Verdict verdict,
            Claim claim,
            Delivery delivery,
            ParameterKey horizonKey,
            ParameterKey undatedKey) {
        LocalDate today = rules.evaluationDate();
        LocalDate planDate = claim.planDate();
        if (planDate == null) {
            Parameter undated = rulebook.parameter(undatedKey);
            Text asOf = asOf(delivery);
            return of(
                    condition,
                    verdict,
                    new Text("inget slutdatum, " + asOf.sv(), "no end date, " + asOf.en()),
                    orLater(today.minusYears(undated.value())),
                    undated.assumption());
        }
        Parameter horizon = rulebook.parameter(horizonKey);
        LocalDate last = today.plusYears(horizon.value());
        return of(
                condition,
                verdict,
                new Text("slutdatum " + planDate, "end date " + planDate),
                new Text("slutdatum från " + today + " till " + last, "end date from " + today + " to " + last),
                horizon.assumption() && !planDate.isBefore(today));
    }

    private JudgedCondition distance(Verdict verdict, Claim claim) {
        Parameter parameter = rulebook.parameter(ParameterKey.PASSED_MAX_DISTANCE);
        Text limit = parameter.shown();
        Text needs = new Text("högst " + limit.sv(), "at most " + limit.en());
        boolean stated = claim.distanceM() >= 0 && claim.technology() != Technology.VDSL;
        Text has = stated
                ? Text.same(claim.distanceM() + " m")
                : new Text("inget avstånd angivet, uppgiften godtas", "no distance stated, the claim is believed");
        return of(Condition.DISTANCE, verdict, has, needs, stated && parameter.assumption());
    }

    private static Text asOf(Delivery delivery) {
        return new Text("uppgift per " + delivery.asOf(), "claim as of " + delivery.asOf());
    }

    private static Text orLater(LocalDate date) {
        return new Text("uppgift per " + date + " eller senare", "claim as of " + date + " or later");
    }

    private static Text atLeast(Text value) {
        return new Text("minst " + value.sv(), "at least " + value.en());
    }

    private static JudgedCondition of(Condition condition, Verdict verdict, Text has, Text needs, boolean assumed) {
        return new JudgedCondition(condition.label(), verdict, has, needs, assumed);
    }
}
