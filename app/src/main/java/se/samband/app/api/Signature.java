package se.samband.app.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samband.app.access.ForWhom;
import se.samband.app.disclosure.ProgramReason;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Text;

/**
 * How an address is asked.
 *
 * @param id short stable name, which is also what the log calls the content
 * @param path below the region, with variables in braces
 * @param rights that it takes, as its {@link se.samband.app.access.Needs} says
 * @param parameters those of its own, in path and query
 */
public record Signature(String id, String path, Set<Right> rights, Text summary, List<Parameter> parameters) {

    /** The most of one page, and what is given when nothing is said. */
    static final int MOST = 10_000;

    static final int USUAL = 100;

    static final String LIMIT = "limit";
    static final String OFFSET = "offset";

    private static final List<Parameter> PAGING = List.of(
            Parameter.whole(LIMIT, 1, MOST, USUAL, new Text("Så många på en gång.", "So many at a time.")),
            Parameter.whole(
                    OFFSET, 0, 999_999_999, 0, new Text("Så många hoppas över först.", "So many are left out first.")));

    private static final Parameter LANGUAGE =
            Parameter.choice("lang", List.of("sv", "en"), new Text("Språk i texter.", "Language of texts."));

    private static final List<Parameter> REASON = List.of(
            Parameter.choice(
                    ForWhom.PARAMETER,
                    Arrays.stream(Confidentiality.values())
                            .map(Confidentiality::code)
                            .toList(),
                    new Text(
                            "Gör svaret för den som får se klassen; det som är strängare lämnas utanför.",
                            "Make the answer for those who may see the class; what is stricter is left out.")),
            Parameter.text(
                    ProgramReason.PURPOSE,
                    ProgramReason.LONGEST_PURPOSE,
                    new Text(
                            "Varför det som inte är öppet hämtas; står i loggen. Behövs inte med en nyckel, som har sitt ändamål"
                                    + " med sig.",
                            "Why what is not open is fetched; stands in the log. Not needed with a key, which brings its purpose.")),
            Parameter.text(
                    ProgramReason.REGISTRATION,
                    ProgramReason.LONGEST_REGISTRATION,
                    new Text("Diarienummer, om det finns något.", "Registration number, if there is one.")));

    public Signature {
        rights = Set.copyOf(rights);
        parameters = List.copyOf(parameters);
    }

    /** Whether it is for everybody, signed in or not. */
    public boolean isOpen() {
        return rights.equals(Set.of(Right.OPEN));
    }

    /** The same, some at a time. */
    public Signature paged() {
        List<Parameter> more = new ArrayList<>(parameters);
        more.addAll(PAGING);
        return new Signature(id, path, rights, summary, more);
    }

    /** All that it can be asked with. */
    public List<Parameter> all() {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(LANGUAGE);
        if (!isOpen()) {
            all.addAll(REASON);
        }
        return all;
    }

    Optional<Parameter> find(String name) {
        return all().stream()
                .filter(parameter -> !parameter.inPath() && parameter.name().equals(name))
                .findFirst();
    }
}
