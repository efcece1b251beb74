package se.samband.store.jdbc;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A question that many ask at once and whose answer changes seldom. One look at a time; those who came while it was under way share
 * the next one, so that each answer is as new as the question. Safe for several threads.
 */
final class SharedLook {

    private final LongSupplier look;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private long done;
    private long seen;

    /** @param look is called by one thread at a time */
    SharedLook(LongSupplier look) {
        this.look = look;
    }

    /** What was seen by a look that began after this call. */
    long get() {
        long before = begun.get();
        lock.lock();
        try {
            if (done <= before) {
                long number = begun.incrementAndGet();
                seen = look.getAsLong();
                done = number;
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }
}
