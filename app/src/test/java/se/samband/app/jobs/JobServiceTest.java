package se.samband.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samband.app.access.AtThisComputer;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

@ExtendWith(AtThisComputer.class)
class JobServiceTest {

    private static final Text TITLE = Text.same("job");

    private final JobService jobs = new JobService();

    @AfterEach
    void stop() throws InterruptedException {
        jobs.destroy();
    }

    @Test
    void aJobTellsItsProgressAndItsResult() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Job job = jobs.start(TITLE, progress -> {
            progress.report(Text.same("rows"), 3, 10);
            reported.countDown();
            await(goOn);
            return new JobResult(Text.same("ten rows"), "/deliveries/1");
        });

        await(reported);
        assertThat(job.snapshot().state()).isEqualTo(Job.State.RUNNING);
        assertThat(job.snapshot().done()).isEqualTo(3);
        assertThat(jobs.find(job.id())).contains(job);
        goOn.countDown();
        jobs.destroy();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.snapshot().findResult()).hasValue(new JobResult(Text.same("ten rows"), "/deliveries/1"));
    }

    @Test
    void aCancelledJobStopsAtItsNextReport() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Job job = jobs.start(TITLE, progress -> {
            started.countDown();
            await(cancelled);
            progress.report(TITLE, 1, 2);
            throw new AssertionError("went on");
        });

        await(started);
        job.cancel();
        cancelled.countDown();
        jobs.destroy();
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void badInputIsKeptAsProblems() throws InterruptedException {
        Problem problem = Problem.of("empty", Text.same("empty file"), Text.same("send another"));
        Job job = jobs.start(TITLE, progress -> {
            throw new BadInputException(problem);
        });

        endOf(job);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.snapshot().problems()).containsExactly(problem);
    }

    @Test
    void aFaultOfTheProgramGetsANumber() throws InterruptedException {
        Job job = jobs.start(TITLE, progress -> {
            throw new IllegalStateException("broken");
        });

        endOf(job);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.snapshot().failure()).matches("[0-9a-f]{8}");
    }

    /** Jobs run one after another, so when a later one runs, the earlier has ended. */
    private void endOf(Job job) throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        jobs.start(TITLE, progress -> {
            after.countDown();
            return new JobResult(TITLE, "/");
        });
        await(after);
        assertThat(job.state()).isNotEqualTo(Job.State.RUNNING);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
