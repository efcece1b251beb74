package se.samband.app.jobs;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import se.samband.app.access.Visit;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/**
 * Runs long work one piece after another, since the workspace takes one writer at a time, and keeps the latest {@value #KEPT}
 * jobs to look at. On shutdown running jobs are asked to end and waited for.
 */
@Service
public class JobService implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);
    private static final int KEPT = 50;
    private static final int SHUTDOWN_WAIT_S = 10;

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("job").factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** Starts work, or queues it behind what is running. */
    public Job start(Text title, JobWork work) {
        return start(title, null, work);
    }

    /** @param back where to go when the work fails or is cancelled, such as the form it was started from; or null */
    public Job start(Text title, @Nullable String back, JobWork work) {
        Visit visit = Visit.current();
        Job job = new Job(newNumber(), title, back, Instant.now(), visit);
        synchronized (jobs) {
            jobs.put(job.id(), job);
            if (jobs.size() > KEPT) {
                jobs.values().stream()
                        .filter(old -> old.state() != Job.State.RUNNING)
                        .findFirst()
                        .ifPresent(old -> jobs.remove(old.id()));
            }
        }
        executor.execute(() -> run(job, work));
        return job;
    }

    /** A job that the visitor has started. */
    public Optional<Job> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).filter(Job::isVisitors);
        }
    }

    /** Those that the visitor has started, the latest first. */
    List<Job> list() {
        synchronized (jobs) {
            return jobs.values().stream().filter(Job::isVisitors).toList().reversed();
        }
    }

    private static void run(Job job, JobWork work) {
        try {
            // A job that was cancelled while it waited ends here.
            job.report(job.snapshot().step(), 0, 0);
            job.end(Job.State.DONE, job.visit().call(() -> work.run(job)), List.of(), "");
        } catch (JobCancelled e) {
            job.end(Job.State.CANCELLED, null, List.of(), "");
        } catch (BadInputException e) {
            job.end(Job.State.FAILED, null, e.problems(), "");
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            String number = newNumber();
            LOG.error("Failure {} in job {}", number, job.title().en(), e);
            job.end(Job.State.FAILED, null, List.of(), number);
        }
    }

    private static String newNumber() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    @Override
    public void destroy() throws InterruptedException {
        synchronized (jobs) {
            jobs.values().forEach(Job::cancel);
        }
        executor.shutdown();
        if (!executor.awaitTermination(SHUTDOWN_WAIT_S, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
    }
}
