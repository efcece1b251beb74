package se.samband.app.jobs;

import se.samband.core.text.Text;

/** Where a job tells how far it has come. */
public interface JobProgress {

    /**
     * Call it often: it is also where a cancelled job stops.
     *
     * @param step what is being done
     * @param done how much of it is done
     * @param total how much there is, or 0 when that is not known
     * @throws JobCancelled when the job is to end
     */
    void report(Text step, long done, long total);
}
