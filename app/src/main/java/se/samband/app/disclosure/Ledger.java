package se.samband.app.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.query.Audit;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;

/** Enters one disclosure in the log; does nothing where all of it is open. */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Audit audit;
    private final Actor by;
    private final @Nullable Reason reason;
    private final Disclosed what;

    Ledger(Audit audit, Actor by, @Nullable Reason reason, Disclosed what) {
        this.audit = audit;
        this.by = by;
        this.reason = reason;
        this.what = what;
    }

    /** @throws BadInputException if no purpose is given for what is not open */
    void requirePurpose() {
        if (!what.isOpen() && (reason == null || reason.purpose().isEmpty())) {
            Text label = what.confidentiality().label();
            throw new BadInputException(Problem.of(
                    "purpose-missing",
                    new Text(
                            "innehållet är inte öppet (" + label.sv() + "), och ändamålet med att lämna ut det är inte"
                                    + " angivet.",
                            "the content is not open (" + label.en() + "), and no purpose of handing it out is given."),
                    new Text(
                            "Ange --purpose \"…\" (gärna också --registration-number), eller sätt SAMBAND_PURPOSE.",
                            "Give --purpose \"…\" (and perhaps --registration-number), or set SAMBAND_PURPOSE.")));
        }
    }

    void enter(long rows) {
        append(Disclosures.ACTION, rows);
    }

    /** Tells that it ended before its end. That it began is in the log already, so a failure to say more is no reason to fail. */
    void stopped(long rows) {
        try {
            append(Disclosures.STOPPED, rows);
        } catch (RuntimeException e) {
            LOG.warn("A stopped disclosure could not be entered in the log", e);
        }
    }

    private void append(String action, long rows) {
        if (what.isOpen() || reason == null) {
            return;
        }
        AuditFacts facts = new AuditFacts()
                .put("class", what.confidentiality().code())
                .put("format", what.format())
                .put("filter", what.filter().isEmpty() ? null : what.filter());
        if (rows >= 0) {
            facts.put("rows", rows);
        }
        audit.append(AuditEntry.of(Instant.now(), by, action, what.kind())
                .changing(null, what.fileName())
                .because(reason.purpose())
                .registered(reason.registrationNumber())
                .with(facts));
    }
}
