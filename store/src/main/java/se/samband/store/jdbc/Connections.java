package se.samband.store.jdbc;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;

/** The connections to one workspace: readers kept for reuse, each write on a connection of its own. Safe for several threads. */
public final class Connections implements AutoCloseable {

    private static final int READER_WAIT_S = 30;

    /** A line of the log is worth waiting for: what cannot be logged is refused, and an import of a million rows takes half a minute. */
    private static final int WAITS_BESIDE = 12;

    private final Access access;
    private final int writeWaitMs;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Db> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
    private final Object watching = new Object();
    private final SharedLook version = new SharedLook(this::readDataVersion);
    private @Nullable Db watch;
    private volatile boolean closed;

    /**
     * @param writeWaitMs how long an import waits for another one before it gives up with a clear message, milliseconds
     */
    public Connections(Access access, int writeWaitMs) {
        this.access = access;
        this.writeWaitMs = writeWaitMs;
        this.places = new Semaphore(access.mostReaders(), true);
    }

    /** To a workspace file. */
    public Connections(Path file, int writeWaitMs) {
        this(new SqliteAccess(file), writeWaitMs);
    }

    public Access access() {
        return access;
    }

    /** A connection of the caller's own, on which each statement stands for itself. */
    public Db open() {
        return access.open();
    }

    /** Runs the work on one consistent state of the database. */
    public <T> T read(Function<Db, T> work) {
        // Who reads while reading must not wait for those who wait for it.
        boolean within = reading.get();
        if (!within) {
            takePlace();
        }
        reading.set(true);
        try {
            return readOnce(work);
        } finally {
            if (!within) {
                reading.remove();
                places.release();
            }
        }
    }

    private <T> T readOnce(Function<Db, T> work) {
        Db reused = idle.pollFirst();
        Db db = reused == null ? access.openReader() : reused;
        boolean clean = false;
        try {
            access.beginRead(db);
            T result = work.apply(db);
            db.commit();
            clean = true;
            return result;
        } finally {
            if (clean && !closed) {
                idle.addFirst(db);
            } else {
                db.close();
                // If the server has gone, the others are of no use either.
                closeIdle();
            }
        }
    }

    /** As {@link #read}, for work without a result. */
    public void reading(Consumer<Db> work) {
        read(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    /**
     * Begins to change deliveries and what is derived from them, which one can do at a time. The caller commits or closes; closing
     * without commit rolls back.
     *
     * @throws BadInputException if someone else does so and goes on
     */
    public Db beginImport() {
        return access.beginImport(writeWaitMs);
    }

    /** Runs the work as {@link #beginImport} begins it; commits when it returns, rolls back when it throws. */
    public void importing(Consumer<Db> work) {
        try (Db db = beginImport()) {
            work.accept(db);
            db.commitChange();
        }
    }

    /**
     * Runs a small change, which need not wait for an import where the database can keep them apart; commits when it returns, rolls
     * back when it throws.
     */
    public <T> T write(Function<Db, T> work) {
        try (Db db = access.beginEdit(writeWaitMs)) {
            T result = work.apply(db);
            db.commitChange();
            return result;
        }
    }

    /**
     * As {@link #write}, for what no page, figure or export of the county is made of: the data version stays. Waits longer, for what
     * is short itself.
     */
    public <T> T writeBeside(Function<Db, T> work) {
        try (Db db = access.beginEdit(WAITS_BESIDE * writeWaitMs)) {
            T result = work.apply(db);
            db.commit();
            return result;
        }
    }

    public void writing(Consumer<Db> work) {
        write(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    /** A number that differs after each change by anyone, also another process; not after what {@link #writeBeside} writes. */
    public long dataVersion() {
        return version.get();
    }

    private long readDataVersion() {
        synchronized (watching) {
            Db db = watch;
            if (db == null || db.isClosed()) {
                watch = db = access.open();
            }
            return Settings.dataVersion(db);
        }
    }

    public ConnectionsInUse inUse() {
        return new ConnectionsInUse(
                access.mostReaders() - places.availablePermits(), idle.size(), places.getQueueLength());
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(READER_WAIT_S, TimeUnit.SECONDS)) {
                throw new BadInputException(Failures.busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for a connection", e);
        }
    }

    private void closeIdle() {
        for (Db db = idle.pollFirst(); db != null; db = idle.pollFirst()) {
            db.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (watching) {
            if (watch != null) {
                watch.close();
                watch = null;
            }
        }
        closeIdle();
    }
}
