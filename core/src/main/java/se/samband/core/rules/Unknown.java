package se.samband.core.rules;

import java.util.List;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Problems with a name that is asked for but not known; each remedy lists those that are. */
final class Unknown {

    private Unknown() {}

    static Problem technologySet(String id, List<String> known) {
        return problem("technology-set-unknown", id, new Text("Okänd teknikmängd.", "Unknown technology set."), known);
    }

    static Problem level(int levelMbit, List<String> known) {
        return problem(
                "level-unknown",
                String.valueOf(levelMbit),
                new Text("Okänd hastighetsnivå (Mbit/s).", "Unknown service level (Mbit/s)."),
                known);
    }

    static Problem rulebook(String id, List<String> known) {
        return problem("rulebook-unknown", id, new Text("Okänd regelbok.", "Unknown rulebook."), known);
    }

    /** It is there, but answers another question. */
    static Problem notOfStatus(String id, List<String> known) {
        String list = String.join(", ", known);
        return Problem.of(
                        "rulebook-of-eligibility",
                        new Text(
                                "Den här regelboken avgör rätten till stöd, inte status.",
                                "This rulebook decides eligibility for support, not status."),
                        new Text(
                                "Byggnadens sida visar utfallet under ”Får byggnaden stöd?”, och samband rules " + id
                                        + " visar reglerna. För status: välj något av " + list + ".",
                                "The page of a building shows its outcome under “May the building be subsidised?”, and samband"
                                        + " rules " + id + " shows the rules. For status, choose one of: " + list
                                        + "."))
                .at(0, null, id);
    }

    private static Problem problem(String code, String value, Text what, List<String> known) {
        String list = String.join(", ", known);
        return Problem.of(code, what, new Text("Välj något av: " + list + ".", "Choose one of: " + list + "."))
                .at(0, null, value);
    }
}
