package se.samband.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * Why a program fetches content. Nobody can ask it, so it says so with the request; else it is what its key is for, or what its
 * person has said in the same browser today.
 */
public final class ProgramReason {

    /** Query parameters that a request can say it by. */
    public static final String PURPOSE = "purpose";

    public static final String REGISTRATION = "registration";

    public static final List<String> PARAMETERS = List.of(PURPOSE, REGISTRATION);

    public static final int LONGEST_PURPOSE = Reason.LONGEST_PURPOSE;

    public static final int LONGEST_REGISTRATION = 100;

    private static final String KEY = ProgramReason.class.getName() + ".key";

    private ProgramReason() {}

    private record Key(long number, String purpose) {}

    /** The request comes with a key of this number, which is for this. */
    public static void ofKey(HttpServletRequest request, long number, String purpose) {
        request.setAttribute(KEY, new Key(number, purpose));
    }

    /** Empty when nobody has said. Tells the key too, whatever the purpose: several people's programs may say the same. */
    static Optional<Reason> find(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Key key
                ? said(request)
                        .or(() -> Optional.of(new Reason(key.purpose(), request.getParameter(REGISTRATION))))
                        .map(reason -> reason.withKey(key.number(), key.purpose()))
                : said(request).or(() -> PurposeCookie.find(request));
    }

    private static Optional<Reason> said(HttpServletRequest request) {
        String purpose = request.getParameter(PURPOSE);
        @Nullable String registration = request.getParameter(REGISTRATION);
        if (purpose != null && !purpose.isBlank()) {
            return Optional.of(new Reason(purpose, registration));
        }
        return Optional.empty();
    }

    static BadInputException missing() {
        return new BadInputException(Problem.of(
                        "purpose-missing",
                        new Text(
                                "Innehållet är inte öppet, och ändamålet med att hämta det är inte angivet.",
                                "The content is not open, and no purpose of fetching it is given."),
                        new Text(
                                "Lägg till purpose=… i adressen (gärna också registration=…), eller använd en nyckel, som har sitt"
                                        + " ändamål med sig.",
                                "Add purpose=… to the address (and perhaps registration=…), or use a key, which brings its"
                                        + " purpose."))
                .at(0, PURPOSE, ""));
    }
}
