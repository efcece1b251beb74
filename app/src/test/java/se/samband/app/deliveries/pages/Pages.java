package se.samband.app.deliveries.pages;

import java.net.http.HttpResponse;
import java.util.function.Function;

/** Follows an answer to where it leads, waiting for the job on the way when there is one. */
final class Pages {

    private static final int PATIENCE = 600;

    private Pages() {}

    /** The page that the redirect leads to in the end. */
    static String settled(Function<String, HttpResponse<String>> get, HttpResponse<String> redirect) {
        String path = path(redirect);
        for (int i = 0; i < PATIENCE && path.startsWith("/jobs/"); i++) {
            HttpResponse<String> progress = get.apply(path + "/progress");
            if (!progress.body().contains("hx-trigger")) {
                return progress.headers()
                        .firstValue("HX-Redirect")
                        .map(to -> get.apply(to).body())
                        .orElse(progress.body());
            }
            Thread.yield();
        }
        return get.apply(path).body();
    }

    static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
