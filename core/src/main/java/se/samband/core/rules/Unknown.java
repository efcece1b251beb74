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

    private static Problem problem(String code, String value, Text what, List<String> known) {
        String list = String.join(", ", known);
        return Problem.of(code, what, new Text("Välj något av: " + list + ".", "Choose one of: " + list + "."))
                .at(0, null, value);
    }
}
