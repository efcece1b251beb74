package se.samband.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** How an address says that what it gives is made for people who may see less: {@code ?for=shared}. */
public final class ForWhom {
    /** Name of the query parameter. */
    public static final String PARAMETER = "for";

    private ForWhom() {}

    /** The word that a request for something to read says, known or not. */
    static Optional<String> asked(HttpServletRequest request) {
        return Reading.is(request)
                ? Optional.ofNullable(request.getParameter(PARAMETER)).filter(word -> !word.isBlank())
                : Optional.empty();
    }

    static Optional<Confidentiality> find(String word) {
        return Confidentiality.find(word);
    }

    /** @throws BadInputException if the request says a word that is no class */
    static void requireKnown(HttpServletRequest request) {
        asked(request).filter(word -> find(word).isEmpty()).ifPresent(word -> {
            String known = Arrays.stream(Confidentiality.values())
                    .map(Confidentiality::code)
                    .collect(Collectors.joining(", "));
            throw new BadInputException(Problem.of(
                            "for-unknown",
                            new Text("Det är ingen klass.", "That is no class."),
                            new Text("Välj något av: " + known + ".", "Choose one of: " + known + "."))
                    .at(0, PARAMETER, word));
        });
    }
}
