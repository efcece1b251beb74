package se.samband.geo.tile;

/** Sorts non-negative keys together with a number each, stably and in linear time: least significant digit first. */
final class RadixSort {

    private static final int DIGIT_BITS = 14;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RadixSort() {}

    /**
     * Sorts both arrays in place by key.
     *
     * @param keyBits number of bits that keys use at most
     */
    static void sort(long[] keys, int[] numbers, int keyBits) {
        long[] fromKeys = keys;
        int[] fromNumbers = numbers;
        long[] toKeys = new long[keys.length];
        int[] toNumbers = new int[keys.length];
        for (int shift = 0; shift < keyBits; shift += DIGIT_BITS) {
            int[] next = starts(fromKeys, shift);
            for (int i = 0; i < fromKeys.length; i++) {
                int at = next[digit(fromKeys[i], shift)]++;
                toKeys[at] = fromKeys[i];
                toNumbers[at] = fromNumbers[i];
            }
            long[] keysRead = fromKeys;
            int[] numbersRead = fromNumbers;
            fromKeys = toKeys;
            fromNumbers = toNumbers;
            toKeys = keysRead;
            toNumbers = numbersRead;
        }
        if (fromKeys != keys) {
            System.arraycopy(fromKeys, 0, keys, 0, keys.length);
            System.arraycopy(fromNumbers, 0, numbers, 0, numbers.length);
        }
    }

    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[DIGITS + 1];
        for (long key : keys) {
            starts[digit(key, shift) + 1]++;
        }
        for (int d = 0; d < DIGITS; d++) {
            starts[d + 1] += starts[d];
        }
        return starts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}
