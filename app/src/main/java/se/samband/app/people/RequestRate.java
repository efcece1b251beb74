package se.samband.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one visitor from taking all of the server: so many requests in a minute, then 429 until the next one. Who has signed in is
 * counted alone, since a whole office can come from one address; all others of an address together.
 */
final class RequestRate extends OncePerRequestFilter {
    private static final int SECONDS = 60;

    private final int most;
    private final Clock clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    /** @param most requests a minute from one visitor */
    RequestRate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayGoOn(visitor(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(SECONDS));
            response.sendError(429);
        }
    }

    private static String visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean signedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return signedIn ? "session " + session.getId() : request.getRemoteAddr();
    }

    boolean mayGoOn(String visitor) {
        long now = Instant.now(clock).getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.computeIfAbsent(visitor, v -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
