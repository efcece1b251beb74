package se.samband.app.deliveries.row;

import java.util.Arrays;

/** Remembers for 64-bit keys the first row they stood on; 24 bytes a key. Row 0 means none. */
final class LongRows {

    private long[] keys = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    /** Row the key was first given with, or 0 when it is new and now stands for this row. */
    int putIfAbsent(long key, int row) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        keys[slot] = key;
        rows[slot] = row;
        size++;
        return 0;
    }

    /** Row the key was first given with, or 0. */
    int find(long key) {
        return rows[slot(key)];
    }

    /** A 64-bit hash of a text: of a million different texts two fall together with a probability of some 10⁻⁸. */
    static long hash(String text) {
        long h = text.length();
        for (int i = 0; i < text.length(); i++) {
            h = mix(h, text.charAt(i));
        }
        return h;
    }

    /** One more word into a hash. The order of words matters, and each is spread over all bits before the next. */
    static long mix(long h, long word) {
        // The finaliser of SplitMix64 over a multiplied state: a word is added where the state before it is already
        // scattered.
        long z = h * 0xD1342543DE82EF95L + word + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) mix(key, 0) & mask;
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        Arrays.fill(rows, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
