package se.samband.app.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.Visit;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** One piece of long work. Written by its own thread, read by any. */
public final class Job implements JobProgress {

    /** How it stands with a job. */
    public enum State {
        RUNNING,
        DONE,
        /** The input could not be used, or something broke. */
        FAILED,
        CANCELLED
    }

    /**
     * All that a page shows of a job at one instant.
     *
     * @param total 0 when it is not known how much there is
     * @param problems why it failed, when that was due to the input
     * @param failure number of the failure in the log, or an empty text
     */
    record Snapshot(
            State state,
            Text step,
            long done,
            long total,
            @Nullable JobResult result,
            List<Problem> problems,
            String failure) {

        Optional<JobResult> findResult() {
            return Optional.ofNullable(result);
        }
    }

    private static final Text STARTING = new Text("Startar", "Starting");

    private static final Duration SOON = Duration.ofMillis(900);

    private final String id;
    private final Text title;
    private final @Nullable String back;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Instant startedAt;
    private final Visit visit;
    private volatile boolean cancelled;
    private volatile Snapshot snapshot = new Snapshot(State.RUNNING, STARTING, 0, 0, null, List.of(), "");

    /** @param back where to go when it fails or is cancelled, such as the form it was started from; or null */
    Job(String id, Text title, @Nullable String back, Instant startedAt, Visit visit) {
        this.id = id;
        this.title = title;
        this.back = back;
        this.startedAt = startedAt;
        this.visit = visit;
    }

    public String id() {
        return id;
    }

    /** Address of the job's page; redirect there after starting it. */
    public String path() {
        return "/jobs/" + id;
    }

    /**
     * Where to lead the user after starting the job: to its result when that is there within a moment, else to its page. Spares
     * the user a page of progress for small work.
     */
    public String pathSoon() {
        try {
            if (ended.await(SOON.toMillis(), TimeUnit.MILLISECONDS) && snapshot.result != null) {
                return snapshot.result.path();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return path();
    }

    @Nullable
    String back() {
        return back;
    }

    public State state() {
        return snapshot.state;
    }

    Text title() {
        return title;
    }

    /** As whom it is done. */
    Visit visit() {
        return visit;
    }

    /** Whether the visitor is who started it, in the same role and region. */
    boolean isVisitors() {
        Visit now = Visit.current();
        return now.viewer().equals(visit.viewer()) && Objects.equals(now.region(), visit.region());
    }

    Instant startedAt() {
        return startedAt;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void report(Text step, long done, long total) {
        if (cancelled) {
            throw new JobCancelled();
        }
        snapshot = new Snapshot(State.RUNNING, step, done, total, null, List.of(), "");
    }

    void end(State state, @Nullable JobResult result, List<Problem> problems, String failure) {
        Snapshot last = snapshot;
        snapshot = new Snapshot(state, last.step, last.done, last.total, result, problems, failure);
        ended.countDown();
    }
}
