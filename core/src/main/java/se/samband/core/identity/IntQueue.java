package se.samband.core.identity;

/** A queue of row numbers in which each number stands at most once. */
final class IntQueue {

    private final int[] ring;
    private final boolean[] queued;
    private int head;
    private int size;

    IntQueue(int numbers) {
        ring = new int[Math.max(1, numbers)];
        queued = new boolean[numbers];
    }

    void add(int number) {
        if (!queued[number]) {
            queued[number] = true;
            ring[(int) (((long) head + size) % ring.length)] = number;
            size++;
        }
    }

    int remove() {
        int number = ring[head];
        head = (head + 1) % ring.length;
        size--;
        queued[number] = false;
        return number;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
