package se.samband.app.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to serve many people.
 *
 * @param publicUrl the address that people use, without path: {@code https://bredband.region.example}
 * @param idle how long somebody may be away before having to sign in again
 * @param requestsAMinute how many requests one address may make in a minute
 * @param signIn a service that says who somebody is, or null for passwords alone
 * @param embedOrigins sites that may show the open map within their pages, as {@code https://www.region.example}
 */
public record ServerOptions(
        String publicUrl,
        Duration idle,
        @Nullable SignInService signIn,
        int requestsAMinute,
        List<String> embedOrigins) {

    /** How long somebody may be away when nobody has said. */
    public static final Duration USUAL_IDLE = Duration.ofHours(1);

    /** Generous enough for an office behind one address that looks at maps, of which a view takes some fifty. */
    public static final int USUAL_REQUESTS_A_MINUTE = 3_000;

    /** Name and, unless it is the usual one, port of the address. */
    String host() {
        return URI.create(publicUrl).getAuthority();
    }

    boolean isSecure() {
        return publicUrl.startsWith("https://");
    }
}
