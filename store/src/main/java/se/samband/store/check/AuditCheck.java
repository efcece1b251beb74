package se.samband.store.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.chain.AuditChain;
import se.samband.store.chain.AuditLine;
import se.samband.store.jdbc.Db;
import se.samband.store.row.AuditHead;

/**
 * Whether the audit log is as it was written: no line changed, taken away, moved or put in. A log that was written anew from some line
 * on hangs together; only a head noted outside the workspace tells.
 */
final class AuditCheck {

    private static final String LINES = "SELECT " + AuditLine.COLUMNS + ", hash FROM audit_entry ORDER BY id";
    private static final String HEADS = "SELECT entries, hash FROM audit_head";
    private static final String OF_HASH = "SELECT id FROM audit_entry WHERE hash = ?";

    /** Triggers that let nobody change or delete a line by mistake. */
    private static final List<String> GUARDS = List.of("audit_entry_no_update", "audit_entry_no_delete");

    /** After so many the rest tells nothing new. */
    private static final int MOST_FAULTS = 10;

    private static final Text REMEDY = new Text(
            "Jämför med en säkerhetskopia eller ett arkivexport från tiden innan, och ta reda på vem som har ändrat i databasen.",
            "Compare with a backup or an archive export from before, and find out who has changed the database.");

    /** A workspace's. */
    static final Text OF_WORKSPACE = new Text("loggen", "the log");

    /** That of the people of a server. */
    static final Text OF_PEOPLE = new Text("personloggen", "the log of people");

    private final Text log;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AuditLine> unlinked = new ArrayList<>();
    private long lastId;
    private String lastHash = AuditHead.NONE;
    private String lastComputed = AuditHead.NONE;

    private AuditCheck(Text log) {
        this.log = log;
    }

    /** @param log what the log is called in a sentence */
    static void run(Db db, Text log, List<Finding> findings) {
        AuditCheck check = new AuditCheck(log);
        db.each(LINES, row -> check.line(AuditLine.read(row), row.getString(AuditLine.COLUMN_COUNT + 1)));
        check.head(db);
        check.unlinked.forEach(line -> check.unlinked(db, line));
        check.guards(db);
        findings.addAll(check.findings.subList(0, Math.min(MOST_FAULTS, check.findings.size())));
    }

    private void line(AuditLine line, @Nullable String hash) {
        String computed = AuditChain.hash(line);
        if (line.id() != lastId + 1) {
            missing(lastId + 1, line.id() - 1);
        } else if (!line.previousHash().equals(lastHash) && !line.previousHash().equals(lastComputed)) {
            unlinked.add(line);
        }
        if (!computed.equals(hash)) {
            add(
                    "audit-changed",
                    new Text(
                            "rad " + line.id() + " i " + log.sv() + " är ändrad efter att den skrevs.",
                            "line " + line.id() + " of " + log.en() + " was changed after it was written."));
        }
        lastId = line.id();
        lastHash = hash == null ? "" : hash;
        lastComputed = computed;
    }

    private void missing(long first, long last) {
        if (last < first) {
            add(
                    "audit-order",
                    new Text(
                            "rad " + (last + 1) + " i " + log.sv() + " har ett nummer som inte kan finnas.",
                            "line " + (last + 1) + " of " + log.en() + " has a number that cannot be."));
            return;
        }
        String which = first == last ? Long.toString(first) : first + "–" + last;
        add(
                "audit-missing",
                new Text(
                        "rad " + which + " saknas i " + log.sv() + ".",
                        "line " + which + " is missing from " + log.en() + "."));
    }

    private void unlinked(Db db, AuditLine line) {
        Optional<Long> follows = db.find(OF_HASH, row -> row.getLong(1), line.previousHash());
        if (follows.isPresent()) {
            add(
                    "audit-order",
                    new Text(
                            "rad " + line.id() + " i " + log.sv() + " står på fel plats: den skrevs efter rad "
                                    + follows.get() + ".",
                            "line " + line.id() + " of " + log.en() + " is out of order: it was written after line "
                                    + follows.get() + "."));
        } else {
            add(
                    "audit-link",
                    new Text(
                            "rad " + line.id() + " i " + log.sv()
                                    + " hänger inte ihop med raden före: någon av dem är utbytt.",
                            "line " + line.id() + " of " + log.en()
                                    + " does not follow from the one before it: one of them was" + " replaced."));
        }
    }

    private void head(Db db) {
        List<AuditHead> heads = db.list(HEADS, row -> new AuditHead(row.getLong(1), row.getString(2)));
        if (heads.size() == 1
                && heads.getFirst().entries() == lastId
                && heads.getFirst().hash().equals(lastHash)) {
            return;
        }
        long noted = heads.stream().mapToLong(AuditHead::entries).max().orElse(0);
        add(
                "audit-end",
                new Text(
                        log.sv() + " slutar med rad " + lastId + ", men ett annat slut är antecknat (rad " + noted
                                + ").",
                        log.en() + " ends with line " + lastId + ", but another end is noted (line " + noted + ")."));
    }

    private void guards(Db db) {
        List<String> there = db.dialect().triggers(db, "audit_entry");
        for (String guard : GUARDS) {
            if (!there.contains(guard)) {
                add(
                        "audit-unguarded",
                        new Text(
                                "det som hindrar ändringar i " + log.sv() + " är borttaget: " + guard + ".",
                                "what prevents changes of " + log.en() + " is taken away: " + guard + "."));
            }
        }
    }

    private void add(String code, Text what) {
        findings.add(Finding.fault(Problem.of(code, what, REMEDY)));
    }
}
