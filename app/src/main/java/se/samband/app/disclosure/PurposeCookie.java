package se.samband.app.disclosure;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.samband.app.acting.Acting;
import se.samband.core.delivery.Days;

/**
 * Remembers, in the browser and until midnight in Sweden, why the person takes files out, so that it is asked once. It holds the
 * person's name too: whoever comes next at the same browser is asked anew.
 */
public final class PurposeCookie {

    private static final String NAME = "samband-purpose";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 3;

    private PurposeCookie() {}

    /** What the person has said today. */
    static Optional<Reason> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return read(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** The purpose that the request now being answered would give; for templates. */
    public static Optional<Reason> findHere() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? find(now.getRequest())
                : Optional.empty();
    }

    static Cookie of(Reason reason, Instant now) {
        Instant midnight = LocalDate.ofInstant(now, Days.SWEDEN)
                .plusDays(1)
                .atStartOfDay(Days.SWEDEN)
                .toInstant();
        Cookie cookie = new Cookie(NAME, value(reason));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge((int) Math.max(1, Duration.between(now, midnight).toSeconds()));
        return cookie;
    }

    static String value(Reason reason) {
        String number = reason.registrationNumber();
        String text = String.join(BETWEEN, Acting.now().who(), reason.purpose(), number == null ? "" : number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Reason> read(String value) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == PARTS && parts[0].equals(Acting.now().who()) && !parts[1].isBlank()
                    ? Optional.of(new Reason(parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
