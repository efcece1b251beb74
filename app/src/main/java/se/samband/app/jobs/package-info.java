/**
 * Long work that goes on while the user looks at other pages: progress, result, cancel. Features start a job by
 * {@link se.samband.app.jobs.JobService#start} and redirect to its page. Uses web.
 */
@NullMarked
package se.samband.app.jobs;

import org.jspecify.annotations.NullMarked;
