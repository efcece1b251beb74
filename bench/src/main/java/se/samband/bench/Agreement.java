package se.samband.bench;

/** Holds the answers of two tools against each other. */
final class Agreement {

    private Agreement() {}

    /** @throws IllegalStateException when the last line of what the tool wrote is not this number */
    static void on(String what, long expected, Tool.Run run) {
        String last = run.output().strip().lines().reduce("", (before, line) -> line);
        on(what, Long.toString(expected), last);
    }

    /** @throws IllegalStateException when the two differ */
    static void on(String what, Object samband, Object other) {
        if (!samband.equals(other)) {
            throw new IllegalStateException("they do not agree on " + what + ": " + samband + " and " + other);
        }
    }
}
