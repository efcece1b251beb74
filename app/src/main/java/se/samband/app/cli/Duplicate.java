package se.samband.app.cli;

import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samband.app.acting.Acting;
import se.samband.store.Workspace;
import se.samband.store.row.AuditEntry;

/**
 * A whole workspace in another place. Its log tells of it before it is made, so that the duplicate tells of itself too, and once
 * more if it did not come about.
 *
 * @param action {@code backup} or {@code copy}
 * @param place where it is to be, as people may be shown it
 */
record Duplicate(Workspace workspace, String action, String place, Session session, Purpose purpose) {

    private static final Logger LOG = LoggerFactory.getLogger(Duplicate.class);

    <T> T make(Supplier<T> work) {
        enter(action);
        boolean made = false;
        try {
            T result = work.get();
            made = true;
            return result;
        } finally {
            if (!made) {
                enterFailure();
            }
        }
    }

    /** That it was begun is in the log already, so what stopped it is what is told. */
    private void enterFailure() {
        try {
            enter(action + "-stopped");
        } catch (RuntimeException e) {
            LOG.warn("It could not be entered in the log that a {} did not come about", action, e);
        }
    }

    private void enter(String what) {
        AuditEntry line =
                AuditEntry.of(Instant.now(), Acting.now(), what, "workspace").changing(null, place);
        workspace
                .audit()
                .append(purpose.reason(session)
                        .map(reason -> line.because(reason.purpose()).registered(reason.registrationNumber()))
                        .orElse(line));
    }
}
