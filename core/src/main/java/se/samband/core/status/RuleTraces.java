package se.samband.core.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.rules.AbsenceRule;
import se.samband.core.rules.ClaimRule;
import se.samband.core.rules.Condition;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** Shows how every rule came out for a building, and by which claims. */
final class RuleTraces {

    private final Sandbox sandbox;
    private final CompiledRules rules;
    private final ClaimTable claims;
    private final Status status;
    private final Tally tally;
    private final ConditionWording wording;

    RuleTraces(Sandbox sandbox, Status status) {
        this.sandbox = sandbox;
        this.rules = sandbox.rules();
        this.claims = sandbox.claims();
        this.status = status;
        this.tally = sandbox.tally();
        this.wording = new ConditionWording(rules);
    }

    List<RuleTrace> list() {
        List<RuleTrace> traces = new ArrayList<>();
        for (int r = 0; r < rules.ruleCount(); r++) {
            ClaimRule rule = rules.rulebook().rules().get(r);
            List<JudgedClaim> judged = new ArrayList<>();
            for (int claim : sandbox.selected()) {
                if (rule.states().contains(claims.state(claim))) {
                    judged.add(new JudgedClaim(
                            claim,
                            Verdict.of(sandbox.judge().verdict(r, claim)),
                            rule.conditions().stream()
                                    .map(condition -> judged(condition, claim))
                                    .toList()));
                }
            }
            Verdict verdict = Verdict.of(tally.verdict(r));
            boolean decides = rules.statusOf(r) == status;
            traces.add(new RuleTrace(
                    rules.statusOf(r),
                    rule.name(),
                    verdict,
                    decides,
                    explanation(verdict, decides, judged),
                    List.copyOf(judged)));
        }
        traces.add(absence());
        return List.copyOf(traces);
    }

    private JudgedCondition judged(Condition condition, int position) {
        Claim claim = claims.get(position);
        return wording.judged(
                condition,
                Verdict.of(sandbox.judge().check(condition, position)),
                claim,
                sandbox.deliveries().get(claim.delivery()));
    }

    private RuleTrace absence() {
        AbsenceRule rule = rules.rulebook().absence();
        List<JudgedClaim> judged = new ArrayList<>();
        for (int claim : sandbox.selected()) {
            if (rules.considersForAbsence(claims.stateOrdinal(claim))) {
                List<JudgedCondition> conditions = new ArrayList<>();
                conditions.add(saysAbsent(claim));
                rule.conditions().forEach(condition -> conditions.add(judged(condition, claim)));
                judged.add(new JudgedClaim(claim, Verdict.of(sandbox.judge().report(claim)), List.copyOf(conditions)));
            }
        }
        Verdict verdict = Verdict.of(tally.absenceVerdict());
        boolean decides = status == Status.UNSERVED;
        return new RuleTrace(
                Status.UNSERVED,
                rule.name(),
                verdict,
                decides,
                absenceExplanation(verdict, judged),
                List.copyOf(judged));
    }

    private JudgedCondition saysAbsent(int claim) {
        ClaimState state = claims.state(claim);
        Technology on = claims.technology(claim);
        boolean sure = state == ClaimState.NONE && rules.isOnlyOne(on);
        return new JudgedCondition(
                new Text(
                        "säger att nät saknas eller att ledningen inte räcker",
                        "says that there is no network or that the line is too slow"),
                Verdict.of(sandbox.judge().saysAbsent(claim)),
                on == Technology.UNSTATED
                        ? state.label()
                        : new Text(
                                state.label().sv() + ", " + on.label().sv(),
                                state.label().en() + ", " + on.label().en()),
                new Text(
                        "uttrycklig uppgift (" + speakingOfAll(Lang.SV) + "), eller ledning med för låg hastighet",
                        "an outright report (" + speakingOfAll(Lang.EN) + "), or a line of too low a speed"),
                rules.rulebook().absence().assumed() && !sure);
    }

    /** On which technologies a report speaks of what is asked for. */
    private String speakingOfAll(Lang lang) {
        return Arrays.stream(Technology.values())
                .filter(rules::speaksOfAll)
                .map(technology -> technology.label().in(lang))
                .collect(Collectors.joining(", "));
    }

    private static Text explanation(Verdict verdict, boolean decides, List<JudgedClaim> judged) {
        if (judged.isEmpty()) {
            return new Text("Ingen gällande uppgift prövas av regeln.", "The rule considers no claim in force.");
        }
        return switch (verdict) {
            case TRUE ->
                decides
                        ? new Text(
                                "Minst en uppgift uppfyller alla villkor och avgör.",
                                "At least one claim meets every condition and decides.")
                        : new Text(
                                "Uppfylls också, men en bättre regel avgör.",
                                "Met as well, but a better rule decides.");
            case UNDETERMINED ->
                new Text(
                        "Går inte att avgöra: minst en uppgift missar inget villkor, men alla går inte att pröva.",
                        "Cannot be determined: at least one claim misses no condition, but not all can be told.");
            case FALSE ->
                new Text("Varje prövad uppgift missar något villkor.", "Every claim considered misses a condition.");
        };
    }

    private Text absenceExplanation(Verdict verdict, List<JudgedClaim> judged) {
        if (status != Status.UNKNOWN && status != Status.UNSERVED) {
            return new Text("En bättre regel avgör.", "A better rule decides.");
        }
        return switch (verdict) {
            case TRUE ->
                new Text(
                        "Det finns en uppgift som räknas, och inget bättre är oavgjort.",
                        "There is a report that counts, and nothing better is undetermined.");
            case UNDETERMINED ->
                judged.stream().anyMatch(claim -> claim.verdict() == Verdict.TRUE)
                        ? new Text(
                                "Det finns en uppgift som räknas, men en bättre regel går inte att avgöra.",
                                "There is a report that counts, but a better rule cannot be determined.")
                        : new Text("Ingen uppgift är säker nog.", "No report is definite enough.");
            case FALSE ->
                judged.stream().anyMatch(claim -> rules.saysOutright(claims.stateOrdinal(claim.claim())))
                        ? new Text(
                                "Att nät saknas är uppgett bara om teknik som inte säger något om resten.",
                                "That there is no network is reported only of technology that says nothing of the rest.")
                        : new Text(
                                "Ingen har uppgett att nät saknas.", "Nobody has reported that there is no network.");
        };
    }
}
