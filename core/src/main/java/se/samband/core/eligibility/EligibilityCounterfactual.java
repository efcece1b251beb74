package se.samband.core.eligibility;

import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.eligibility.EligibilityTrace.JudgedRequirement;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/**
 * The fewest requirements that would have to come out otherwise for the answer to turn.
 *
 * @param to what the building would be
 * @param requirements to become eligible, all of these have to be met; to become not eligible, any one of these has to be missed
 */
public record EligibilityCounterfactual(Eligibility to, List<Requirement> requirements, Text sentence) {

    static EligibilityCounterfactual of(List<JudgedRequirement> judged) {
        List<Requirement> unmet = judged.stream()
                .filter(requirement -> requirement.verdict() != Verdict.TRUE)
                .map(JudgedRequirement::requirement)
                .toList();
        if (unmet.isEmpty()) {
            return new EligibilityCounterfactual(
                    Eligibility.NOT_ELIGIBLE,
                    List.of(Requirement.values()),
                    new Text(
                            "Ett enda villkor som inte längre uppfylls räcker för att byggnaden inte ska vara stödberättigad.",
                            "A single requirement no longer met is enough to make the building not eligible."));
        }
        return new EligibilityCounterfactual(
                Eligibility.ELIGIBLE,
                unmet,
                new Text(
                        "Byggnaden är stödberättigad om det visas att den "
                                + unmet.stream().map(r -> r.demand().sv()).collect(Collectors.joining(" och ")) + ".",
                        "The building is eligible if it is shown that it "
                                + unmet.stream().map(r -> r.demand().en()).collect(Collectors.joining(" and ")) + "."));
    }
}
