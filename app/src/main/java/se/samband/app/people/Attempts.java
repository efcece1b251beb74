package se.samband.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something has been tried from one address: so many times in a stretch, then no more before the stretch has passed. Safe
 * for several threads; remembers the latest {@value #KEPT} addresses.
 */
final class Attempts {
    private static final int KEPT = 10_000;
    private static final int MOST = 10;
    private static final Duration STRETCH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > KEPT;
        }
    };

    private record Window(Instant until, int tried) {}

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more attempt; false when it is one too many. */
    synchronized boolean mayTry(String address) {
        Instant now = clock.instant();
        Window known = windows.get(address);
        Window next = known == null || !known.until().isAfter(now)
                ? new Window(now.plus(STRETCH), 1)
                : new Window(known.until(), known.tried() + 1);
        windows.put(address, next);
        return next.tried() <= MOST;
    }
}
