package se.samband.app.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samband.core.access.Audience;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkOptions;
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
    private final Optional<Audience> audience;

    Ledger(Audit audit, Actor by, @Nullable Reason reason, Disclosed what, Optional<Audience> audience) {
        this.audit = audit;
        this.by = by;
        this.reason = reason;
        this.what = what;
        this.audience = audience;
    }

    /** The last look, whatever the file is made of. */
    void requireClass() {
        audience.filter(others -> what.confidentiality().isStricterThan(others.confidentiality()))
                .ifPresent(others -> {
                    Text label = what.confidentiality().label();
                    throw Refusal.of(
                            "for-class",
                            others,
                            new Text(
                                    "Det som filen ska innehålla har klassen " + label.sv() + ".",
                                    "What the file is to hold has the class " + label.en() + "."),
                            List.of());
                });
    }

    /** The options of a file with a place for notes: it tells whom it is made for. */
    SinkOptions telling(SinkOptions options) {
        return audience.map(others -> {
                    Text label = others.confidentiality().label();
                    List<String> notes = new ArrayList<>(options.notes());
                    notes.add(new Text(
                                    "Gjord för den som får se klassen: " + label.sv()
                                            + ". Strängare uppgifter är inte med.",
                                    "Made for those who may see the class: " + label.en()
                                            + ". Stricter data are left out.")
                            .in(options.lang()));
                    SequencedMap<String, Object> members = new LinkedHashMap<>(options.members());
                    members.put("for", others.confidentiality().code());
                    return options.withNotes(notes).withMembers(members);
                })
                .orElse(options);
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
                .put(
                        "for",
                        audience.map(others -> others.confidentiality().code()).orElse(null))
                .put("format", what.format())
                .put("filter", what.filter().isEmpty() ? null : what.filter());
        facts.put("key", reason.key());
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
