package se.samband.core.status;

import java.util.List;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/** Sums up a trace in a sentence or two. */
final class Reason {

    private Reason() {}

    static Text of(Sandbox sandbox, Status status, List<RuleTrace> rules, List<ClaimTrace> claims) {
        if (status == Status.UNKNOWN) {
            return unknown(sandbox, rules, claims);
        }
        Text deciding = new Wording(sandbox.claims(), sandbox.deliveries())
                .claims(claims.stream()
                        .filter(claim -> claim.part() == ClaimTrace.Part.DECIDES)
                        .map(ClaimTrace::claim)
                        .toList());
        String sv = status.explanation().sv() + " Det säger " + deciding.sv() + ".";
        String en = status.explanation().en() + " So says " + deciding.en() + ".";
        for (RuleTrace rule : rules) {
            if (rule.verdict() == Verdict.UNDETERMINED && rule.status().compareTo(status) < 0) {
                sv += " Om byggnaden är ”" + rule.status().label().sv() + "” går inte att avgöra.";
                en += " Whether the building is “" + rule.status().label().en() + "” cannot be determined.";
            }
        }
        return new Text(sv, en);
    }

    private static Text unknown(Sandbox sandbox, List<RuleTrace> rules, List<ClaimTrace> claims) {
        if (claims.isEmpty()) {
            return new Text(
                    "Ingen har lämnat någon uppgift om byggnaden.", "Nobody has reported anything of the building.");
        }
        if (claims.stream().noneMatch(claim -> claim.part().isInForce())) {
            return new Text(
                    "Det finns uppgifter om byggnaden, men ingen som gäller vid den tidpunkt som visas.",
                    "There are claims about the building, but none in force at the moment shown.");
        }
        if (rules.stream().anyMatch(rule -> rule.verdict() == Verdict.UNDETERMINED)) {
            return new Text(
                    "Uppgifterna räcker inte för att avgöra saken. Okänd betyder inte att byggnaden saknar.",
                    "The claims do not suffice to settle the matter. Unknown does not mean unserved.");
        }
        boolean ofOneTechnology = sandbox.selected().stream()
                .anyMatch(claim -> sandbox.rules().saysOutright(sandbox.claims().stateOrdinal(claim)));
        if (ofOneTechnology) {
            return new Text(
                    "Att nät saknas är uppgett bara om viss teknik. Det säger inget om annan teknik, och okänd betyder inte att"
                            + " byggnaden saknar.",
                    "That there is no network is reported of certain technology only. That says nothing of others, and unknown does"
                            + " not mean unserved.");
        }
        return new Text(
                "Ingen gällande uppgift ger byggnaden ett nät som når nivån, men ingen säger heller att den saknar."
                        + " En plan eller ett stöd som gått ut är inte ett nej.",
                "No claim in force gives the building a network that reaches the level, but none says that it is without."
                        + " A plan or a grant that has run out is not a no.");
    }
}
