package se.samband.core.status;

import java.time.LocalDate;
import java.util.List;
import se.samband.core.text.Text;

/**
 * Why a building has its status.
 *
 * @param building index of the building
 * @param rulebook id of the rulebook
 * @param evaluationDate the day on which plans, grants and ages were judged
 * @param reason the answer in a sentence or two
 * @param rules every rule in order
 * @param claims every claim about the building, also those not in force, in the order of the claim table
 * @param counterfactuals the smallest changes that would turn the answer: first to better statuses, then by claims left out
 */
public record Trace(
        int building,
        String rulebook,
        Question question,
        LocalDate evaluationDate,
        Status status,
        Text reason,
        List<RuleTrace> rules,
        List<ClaimTrace> claims,
        List<Counterfactual> counterfactuals) {}
