package se.samband.bench;

/** Tells on standard error what is being done. */
final class Progress {

    private static final long START = System.nanoTime();

    private Progress() {}

    static void tell(String what) {
        System.err.printf("%4.0f s  %s%n", Timed.secondsSince(START), what);
    }
}
