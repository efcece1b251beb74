package se.samband.app.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what whoever runs the program wants to know, for Prometheus to fetch. Costs nothing until {@link #begin}. Labels have few
 * values and none of them personal: route templates, methods, statuses, codes.
 */
@Component
public class Metrics {

    private static final Duration[] DURATIONS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private @Nullable PrometheusMeterRegistry prometheus;

    Metrics() {}

    /** Begins to count, the Java machine's own numbers too. */
    synchronized void begin() {
        if (prometheus != null) {
            return;
        }
        prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.add(prometheus);
        new JvmMemoryMetrics().bindTo(prometheus);
        new JvmThreadMetrics().bindTo(prometheus);
        new ClassLoaderMetrics().bindTo(prometheus);
        new ProcessorMetrics().bindTo(prometheus);
        new FileDescriptorMetrics().bindTo(prometheus);
        new UptimeMetrics().bindTo(prometheus);
        signInFailures();
    }

    /** All that is counted, in Prometheus' text format; empty before {@link #begin}. */
    synchronized String text() {
        return prometheus == null ? "" : prometheus.scrape();
    }

    /** @param route a template such as {@code /buildings/{fid}}, never an address */
    void request(String route, String method, int status, Duration took) {
        Timer.builder("samband.http.requests")
                .description("Requests answered, by route")
                .tag("route", route)
                .tag("method", method)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(DURATIONS)
                .register(registry)
                .record(took);
    }

    /** @param kind code of what was imported, such as {@code filing} */
    public void imported(String kind, long taken, long refused) {
        count("samband.imports", "Deliveries imported", "kind", kind, 1);
        count("samband.import.rows", "Rows of imported deliveries", "result", "taken", taken);
        count("samband.import.rows", "Rows of imported deliveries", "result", "refused", refused);
    }

    /** An import that came to nothing, the whole file being unusable. */
    public void importFailed() {
        count("samband.imports.failed", "Imports that came to nothing", "reason", "unusable", 1);
    }

    /** A county was read into memory. */
    public void countyLoaded(Duration took) {
        Timer.builder("samband.county.loads")
                .description("Counties read into memory")
                .serviceLevelObjectives(DURATIONS)
                .register(registry)
                .record(took);
    }

    /** A map tile was asked for. */
    public void tile(boolean kept) {
        count("samband.tiles", "Map tiles asked for", "cache", kept ? "hit" : "miss", 1);
    }

    /** Somebody tried to sign in and was refused. */
    public void signInFailed() {
        signInFailures().increment();
    }

    /** A number that is asked for each time it is told, such as open connections. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private Counter signInFailures() {
        return Counter.builder("samband.signins.failed")
                .description("Attempts to sign in that were refused")
                .register(registry);
    }

    private void count(String name, String description, String tag, String value, long by) {
        Counter.builder(name)
                .description(description)
                .tag(tag, value)
                .register(registry)
                .increment(by);
    }
}
