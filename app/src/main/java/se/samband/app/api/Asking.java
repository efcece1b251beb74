package se.samband.app.api;

import java.util.List;
import java.util.stream.Stream;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;

/** Parameters that several routes have, as {@link se.samband.app.web.Asked} reads them. */
public final class Asking {

    private static final List<Parameter> ASKED = List.of(
            Parameter.choice(
                    "rules",
                    Rulebooks.shipped().listStatus().stream()
                            .map(rules -> rules.id())
                            .toList(),
                    new Text("Regelbok; annars den vanliga.", "Rulebook; else the usual one.")),
            Parameter.text(
                    "level",
                    new Text(
                            "Hastighetsnivå i Mbit/s, någon av regelbokens; annars den högsta.",
                            "Service level in Mbit/s, one of the rulebook's; else the highest.")),
            Parameter.text(
                    "technologies",
                    new Text(
                            "Teknikmängd, någon av regelbokens; annars den första.",
                            "Technology set, one of the rulebook's; else the first.")),
            Parameter.day("as-of", new Text("Dag som frågan gäller; annars i dag.", "Day asked about; else today.")));

    private Asking() {}

    /** How buildings are judged, and then these. */
    public static List<Parameter> judged(Parameter... more) {
        return Stream.concat(ASKED.stream(), Stream.of(more)).toList();
    }
}
