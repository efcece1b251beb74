package se.samband.app.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samband.app.web.ServerOptions;
import se.samband.app.web.SignInService;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** The options of a server that many people sign in to. */
final class PublicOptions {

    /** Where the sign-in service's secret is read from; never from the command line, which others on the computer can see. */
    static final String SECRET = "SAMBAND_OIDC_SECRET";

    /** In place of sites: the open map is shown within no other site's pages. */
    private static final String NOWHERE = "none";

    private static final int LONGEST_MINUTES = 24 * 60;

    @Option(names = "--public-url", paramLabel = "URL")
    @Nullable
    String publicUrl;

    @Option(names = "--session-minutes", paramLabel = "N")
    int sessionMinutes = (int) ServerOptions.USUAL_IDLE.toMinutes();

    @Option(names = "--requests-per-minute", paramLabel = "N")
    int requestsPerMinute = ServerOptions.USUAL_REQUESTS_A_MINUTE;

    @Option(names = "--embed-origins", paramLabel = "URL[,URL]", split = ",")
    List<String> embedOrigins = List.of();

    @Option(names = "--oidc-issuer", paramLabel = "URL")
    @Nullable
    String issuer;

    @Option(names = "--oidc-client", paramLabel = "ID")
    @Nullable
    String client;

    /**
     * How to serve many people; null for the person at this computer only.
     *
     * @throws BadInputException when a value cannot be meant
     */
    @Nullable
    ServerOptions server(Map<String, String> environment) {
        String url = publicUrl;
        if (url == null) {
            if (issuer != null || client != null) {
                throw wrong("--oidc-issuer", String.valueOf(issuer), NEEDS_URL);
            }
            if (!embedOrigins.isEmpty()) {
                throw wrong("--embed-origins", String.join(",", embedOrigins), NEEDS_URL);
            }
            return null;
        }
        if (requestsPerMinute < 1) {
            throw wrong(
                    "--requests-per-minute",
                    String.valueOf(requestsPerMinute),
                    new Text("Ange minst 1.", "Give at least 1."));
        }
        if (sessionMinutes < 1 || sessionMinutes > LONGEST_MINUTES) {
            throw wrong(
                    "--session-minutes",
                    String.valueOf(sessionMinutes),
                    new Text("Ange 1 till 1440 minuter.", "Give 1 to 1440 minutes."));
        }
        return new ServerOptions(
                origin("--public-url", url),
                Duration.ofMinutes(sessionMinutes),
                service(environment),
                requestsPerMinute,
                embedders());
    }

    private static final Text NEEDS_URL = new Text(
            "Ange också --public-url, adressen som folk använder.",
            "Give --public-url too, the address that people use.");

    private @Nullable SignInService service(Map<String, String> environment) {
        String from = issuer;
        String as = client;
        if (from == null && as == null) {
            return null;
        }
        String secret = environment.get(SECRET);
        if (from == null || as == null || secret == null || secret.isBlank()) {
            throw wrong(
                    "--oidc-issuer",
                    String.valueOf(from),
                    new Text(
                            "Ange --oidc-issuer, --oidc-client och variabeln " + SECRET + ".",
                            "Give --oidc-issuer, --oidc-client and the variable " + SECRET + "."));
        }
        return new SignInService(from, as, secret);
    }

    private List<String> embedders() {
        return embedOrigins.stream()
                .map(String::strip)
                .filter(given -> !given.equals(NOWHERE))
                .map(given -> origin("--embed-origins", given))
                .toList();
    }

    /** Scheme, host and port. */
    private static String origin(String option, String given) {
        try {
            URI url = URI.create(given);
            boolean whole = url.getHost() != null
                    && (url.getPath() == null || url.getPath().matches("/?"));
            boolean scheme = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (whole && scheme && url.getQuery() == null && url.getUserInfo() == null) {
                return url.getScheme() + "://" + url.getAuthority();
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what was expected.
        }
        throw wrong(
                option,
                given,
                new Text(
                        "Skriv den utan sökväg, till exempel https://bredband.region.se.",
                        "Write it without a path, such as https://broadband.region.se."));
    }

    private static BadInputException wrong(String option, String value, Text remedy) {
        return new BadInputException(Problem.of(
                        "option-wrong",
                        new Text("Så kan " + option + " inte skrivas.", option + " cannot be written like that."),
                        remedy)
                .at(0, option, value));
    }
}
