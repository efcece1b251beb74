package se.samband.core.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.Verdict;

/**
 * Finds the fewest changes that would make an unknown building unserved: every claim that leaves a better rule undetermined has
 * to be settled by an edit of its own, and a definite report is needed. The edits are chosen so that they are such a report
 * themselves where they can be; otherwise one more change makes one.
 */
final class AbsenceSearch {

    private final Sandbox sandbox;
    private final CompiledRules rules;

    AbsenceSearch(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.rules = sandbox.rules();
    }

    /** The fewest changes; empty when none do. */
    List<Change> fewest() {
        List<Change> settled = new ArrayList<>();
        for (int claim : sandbox.selected()) {
            if (sandbox.judge().bestVerdict(claim) == ClaimChecks.UNDETERMINED) {
                List<Change.Edit> settling = settlingEdits(claim);
                if (settling.isEmpty()) {
                    return List.of();
                }
                settled.add(settling.getFirst());
            }
        }
        if (sandbox.statusWith(settled) == Status.UNSERVED) {
            return settled;
        }
        return Stream.concat(Stream.of(reportOfAbsence()), reportingEdits().stream())
                .map(extra -> Stream.concat(settled.stream(), Stream.of(extra)).toList())
                .filter(changes -> sandbox.statusWith(changes) == Status.UNSERVED)
                .findFirst()
                .orElse(List.of());
    }

    /** Single edits after which no rule is left undetermined by the claim; those that make it a report come first. */
    private List<Change.Edit> settlingEdits(int claim) {
        List<Change.Edit> reports = new ArrayList<>();
        List<Change.Edit> others = new ArrayList<>();
        for (Change.Edit edit : missingEdits(claim)) {
            Sandbox.Judged judged = sandbox.judgeEdited(claim, edit);
            if (judged.bestVerdict() == ClaimChecks.FALSE) {
                (judged.report() == ClaimChecks.TRUE ? reports : others).add(edit);
            }
        }
        reports.addAll(others);
        return reports;
    }

    private List<Change.Edit> missingEdits(int claim) {
        List<Change.Edit> edits = new ArrayList<>();
        edits.add(new Change.SetSpeed(claim, rules.question().levelMbit() - 1));
        for (Technology technology : Technology.values()) {
            if (rules.technologySet().contains(technology) == Verdict.FALSE) {
                edits.add(new Change.SetTechnology(claim, technology));
            }
        }
        edits.add(new Change.SetPlanDate(claim, rules.evaluationDate().minusDays(1)));
        edits.add(new Change.SetDistance(claim, rules.rulebook().value(ParameterKey.PASSED_MAX_DISTANCE) + 1));
        return edits;
    }

    /** Single edits that may make a claim in force a report of absence. */
    private List<Change> reportingEdits() {
        List<Change> edits = new ArrayList<>();
        for (int claim : sandbox.selected()) {
            edits.add(new Change.SetConfidence(claim, rules.rulebook().value(ParameterKey.MIN_MATCH_CONFIDENCE)));
            edits.addAll(missingEdits(claim));
        }
        return edits;
    }

    private Change reportOfAbsence() {
        ClaimState says = rules.rulebook().absence().reports().iterator().next();
        return new Change.AddClaim(
                sandbox.building(),
                DeliveryKind.FILING,
                new UpwardSearch(sandbox).supposed(says, Technology.UNSTATED, -1, null));
    }
}
