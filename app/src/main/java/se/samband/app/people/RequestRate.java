package se.samband.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address from taking all of the server: so many requests in a minute, then 429 until the next one. Generous enough for an
 * office behind one address that looks at maps.
 */
final class RequestRate extends OncePerRequestFilter {
    private static final int SECONDS = 60;

    private final int most;
    private final Clock clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    /** @param most requests a minute from one address */
    RequestRate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayGoOn(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(SECONDS));
            response.sendError(429);
        }
    }

    boolean mayGoOn(String address) {
        long now = Instant.now(clock).getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
