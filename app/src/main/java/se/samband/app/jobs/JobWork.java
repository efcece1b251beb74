package se.samband.app.jobs;

import se.samband.core.problem.BadInputException;

/** The work of a job. */
@FunctionalInterface
public interface JobWork {

    /**
     * Does the work, reporting as it goes.
     *
     * @throws JobCancelled as {@link JobProgress#report} throws it; let it through, and leave nothing half done
     * @throws BadInputException when the input cannot be used; its problems are shown on the job's page
     */
    JobResult run(JobProgress progress) throws Exception;
}
