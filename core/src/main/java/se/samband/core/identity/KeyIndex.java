package se.samband.core.identity;

import java.util.Arrays;

/** From 128-bit keys to numbers, several for one key, in order of adding. Some 32 bytes an entry; only the owner adds. */
final class KeyIndex {

    private static final int LEAST = 16;

    private long[] high;
    private long[] low;
    private int[] value;
    private int[] next;
    private int size;
    /** First and last entry of each key's chain, plus one; 0 is an empty slot. */
    private int[] first;

    private int[] last;

    /** @param expected entries that there will be room for before the arrays grow */
    KeyIndex(int expected) {
        int room = Math.max(expected, LEAST);
        high = new long[room];
        low = new long[room];
        value = new int[room];
        next = new int[room];
        first = new int[slots(room)];
        last = new int[first.length];
    }

    int add(long keyHigh, long keyLow, int number) {
        if (size == high.length) {
            grow();
        }
        int entry = size++;
        high[entry] = keyHigh;
        low[entry] = keyLow;
        value[entry] = number;
        link(entry);
        return entry;
    }

    /** First entry of the key, or −1. */
    int first(long keyHigh, long keyLow) {
        return first[slot(keyHigh, keyLow)] - 1;
    }

    /** The entry after this one with the same key, or −1. */
    int next(int entry) {
        return next[entry];
    }

    int value(int entry) {
        return value[entry];
    }

    private void link(int entry) {
        next[entry] = -1;
        int slot = slot(high[entry], low[entry]);
        if (first[slot] == 0) {
            first[slot] = entry + 1;
        } else {
            next[last[slot] - 1] = entry;
        }
        last[slot] = entry + 1;
    }

    private int slot(long keyHigh, long keyLow) {
        int mask = first.length - 1;
        // Mixed twice: the squares of a grid are neighbours in both halves and would crowd the same slots.
        int slot = (int) Key.mix(Key.mix(keyHigh) + keyLow) & mask;
        while (first[slot] != 0) {
            int entry = first[slot] - 1;
            if (high[entry] == keyHigh && low[entry] == keyLow) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** A power of two, of which the entries fill half at most. */
    private static int slots(int entries) {
        return Integer.highestOneBit(entries * 2 - 1) * 2;
    }

    private void grow() {
        int n = size * 2;
        high = Arrays.copyOf(high, n);
        low = Arrays.copyOf(low, n);
        value = Arrays.copyOf(value, n);
        next = Arrays.copyOf(next, n);
        first = new int[slots(n)];
        last = new int[first.length];
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }
}
