package se.samband.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long what was asked for took, by kind, and what failed. Safe for several threads. */
final class Measured {

    private record Took(Kind kind, double seconds) {}

    private static final int FAILURES_TOLD = 5;

    private final Queue<Took> all = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean counts;

    /** What was asked for before was to warm up; only its failures count. */
    void begin() {
        counts = true;
    }

    void took(Kind kind, double s) {
        if (counts) {
            all.add(new Took(kind, s));
        }
    }

    void failed(String what) {
        failures.add(what);
    }

    int errors() {
        return failures.size();
    }

    List<String> firstFailures() {
        return failures.stream().limit(FAILURES_TOLD).toList();
    }

    /** In order; of all kinds when none is named. */
    double[] sorted(Kind... kinds) {
        List<Kind> wanted = List.of(kinds.length == 0 ? Kind.values() : kinds);
        return all.stream()
                .filter(took -> wanted.contains(took.kind()))
                .mapToDouble(Took::seconds)
                .sorted()
                .toArray();
    }
}
