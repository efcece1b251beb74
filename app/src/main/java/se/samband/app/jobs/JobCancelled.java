package se.samband.app.jobs;

/** Ends the work of a job that the user has cancelled, or whose program is closing. */
public final class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
