package se.samband.app.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.OwnPath;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.ChangedMeanwhile;

/**
 * What a form was filled in on the ground of: it carries each value that it showed in a hidden field, so that an edit by somebody else
 * is noticed and not overwritten.
 */
public final class Shown {

    private Shown() {}

    /** Name of the hidden field that tells which page the form stood on. */
    static final String PAGE = "shown-on";

    /** A field of a form that was sent. */
    record Field(String name, String value) {}

    /** Name of the hidden field, which {@code editing/shown.jte} writes. @param subject what is edited, as the audit log names it */
    static String field(String subject) {
        return "shown." + subject;
    }

    /**
     * What the form showed.
     *
     * @throws BadInputException when it did not tell: what somebody else has written must not be overwritten unseen
     */
    public static String get(HttpServletRequest request, String subject) {
        String shown = request.getParameter(field(subject));
        if (shown == null) {
            throw notWhole(subject, null);
        }
        return shown;
    }

    /** What the form says that it showed cannot have stood there. */
    public static BadInputException notWhole(String subject, @Nullable String shown) {
        return new BadInputException(Problem.of(
                        "form-not-whole",
                        new Text(
                                "formuläret berättar inte vad som stod där när det fylldes i. Ingenting är ändrat.",
                                "the form does not tell what stood there when it was filled in. Nothing is changed."),
                        new Text(
                                "Ladda om sidan och gör ändringen igen.", "Reload the page and make the change again."))
                .at(0, field(subject), shown));
    }

    /** The page that the form stood on; empty when it did not tell. */
    static Optional<String> findPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PAGE)).flatMap(OwnPath::find);
    }

    /** The fields of a form to be sent once more by who now knows what stands there. */
    static List<Field> again(HttpServletRequest request, ChangedMeanwhile e) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean replaced = e.clashes().stream()
                    .anyMatch(clash -> field(clash.subject()).equals(name));
            if (!name.equals("_csrf") && !replaced) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        e.clashes()
                .forEach(clash ->
                        fields.add(new Field(field(clash.subject()), clash.theirs() == null ? "" : clash.theirs())));
        return fields;
    }
}
