package se.samband.app.sample;

/**
 * Random numbers by SplitMix64 (Steele, Lea and Flood 2014), written out here so that the sequence never depends on the Java
 * version or machine. Use one {@link #fork} per purpose: then a change in one part of the county leaves the others as they were.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    Dice(long seed) {
        origin = mix(seed + GOLDEN);
        state = origin;
    }

    /** An independent sequence for a named purpose; the same name gives the same sequence. */
    Dice fork(String purpose) {
        return new Dice(origin ^ mix(purpose.hashCode()));
    }

    Dice fork(long number) {
        return new Dice(origin ^ mix(number * GOLDEN + 7));
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 bits that depend on this sequence's origin and the two numbers only, not on what was drawn before. */
    long bitsAt(long a, long b) {
        return mix(mix(origin ^ (a * GOLDEN)) + b * 0xD1B54A32D192ED03L);
    }

    /** A number in [0, 1) that depends on this sequence's origin and the two numbers only. */
    double unitAt(long a, long b) {
        return (bitsAt(a, b) >>> 11) * 0x1p-53;
    }

    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1p-53;
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }
}
