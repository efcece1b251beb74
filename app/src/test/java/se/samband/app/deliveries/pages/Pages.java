package se.samband.app.deliveries.pages;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Follows an answer to where it leads, waiting for the job on the way when there is one. */
final class Pages {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Pages() {}

    /** The page that the redirect leads to in the end. */
    static String settled(Function<String, HttpResponse<String>> get, HttpResponse<String> redirect) {
        String path = path(redirect);
        Instant latest = Instant.now().plus(PATIENCE);
        while (path.startsWith("/jobs/")) {
            HttpResponse<String> progress = get.apply(path + "/progress");
            if (!progress.body().contains("hx-trigger")) {
                return progress.headers()
                        .firstValue("HX-Redirect")
                        .map(to -> get.apply(to).body())
                        .orElse(progress.body());
            }
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("the job has not ended: " + progress.body());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return get.apply(path).body();
    }

    static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
