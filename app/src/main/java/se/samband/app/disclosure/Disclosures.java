package se.samband.app.disclosure;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Audience;
import se.samband.store.query.Audit;
import se.samband.store.row.Actor;

/**
 * Hands content out as files for one person and one reason.
 *
 * @param reason null when none was given; then only what is open leaves
 * @param audience whom the files are made for; null for the person's own use
 */
public record Disclosures(
        Audit audit,
        Actor by,
        @Nullable Reason reason,
        @Nullable Audience audience) {

    /** Content left, or began to. */
    public static final String ACTION = "disclosure";

    /** It did not come to its end; how much the receiver got is not known. */
    public static final String STOPPED = "disclosure-stopped";

    /** To a file of the person's own, in place of any earlier one. */
    public Door toFile(Path file, Disclosed what) {
        return new FileDoor(ledger(what), file);
    }

    /** @throws se.samband.core.problem.BadInputException if no reason is given for what is not open */
    public void requirePurpose(Disclosed what) {
        ledger(what).requirePurpose();
    }

    /** @throws se.samband.core.problem.BadInputException if the content is stricter than those may see whom it is made for */
    Ledger ledger(Disclosed what) {
        Ledger ledger = new Ledger(audit, by, reason, what, Optional.ofNullable(audience));
        ledger.requireClass();
        return ledger;
    }
}
