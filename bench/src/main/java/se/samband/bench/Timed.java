package se.samband.bench;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A piece of work's answer and the median of its times. */
record Timed<T>(T answer, double[] sortedSeconds) {

    /** Makes ready, outside the clock. */
    @FunctionalInterface
    interface Preparation {
        void make() throws Exception;
    }

    /** Does the work again and again; the answer is the last one's. */
    static <T> Timed<T> of(int repetitions, Callable<T> work) throws Exception {
        return of(repetitions, () -> {}, work);
    }

    /** As {@link #of(int, Callable)}, making ready before each time. */
    static <T> Timed<T> of(int repetitions, Preparation preparation, Callable<T> work) throws Exception {
        double[] seconds = new double[repetitions];
        @Nullable T answer = null;
        for (int i = 0; i < repetitions; i++) {
            preparation.make();
            long start = System.nanoTime();
            answer = work.call();
            seconds[i] = secondsSince(start);
        }
        Arrays.sort(seconds);
        return new Timed<>(Objects.requireNonNull(answer), seconds);
    }

    double median() {
        return quantile(sortedSeconds, 0.5);
    }

    /** The smallest of the sorted values that at least this share of them does not exceed. */
    static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
