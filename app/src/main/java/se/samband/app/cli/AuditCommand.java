package se.samband.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samband.app.audit.AuditFilter;
import se.samband.app.audit.AuditTable;
import se.samband.app.audit.AuditWords;
import se.samband.app.disclosure.Disclosed;
import se.samband.app.disclosure.Door;
import se.samband.core.text.UtcTime;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.Workspace;
import se.samband.store.people.PeopleRegister;
import se.samband.store.query.Audit;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** Shows the audit log, or that of the people of a server; or takes it out as a file. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--from", paramLabel = "DATE")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    @Nullable
    LocalDate to;

    @Option(names = "--who", paramLabel = "NAME")
    String who = "";

    @Option(names = "--action", paramLabel = "CODE")
    String action = "";

    @Option(names = "--subject", paramLabel = "TEXT")
    String subject = "";

    @Option(names = "--people")
    boolean people;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path out;

    @Mixin
    Purpose purpose = new Purpose();

    @Mixin
    Receivers receivers = new Receivers();

    @Spec
    @Nullable
    CommandSpec spec;

    AuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AuditQuery query = new AuditFilter(who, action, subject, from, to, "").query(Page.ALL);
        Path file = out == null ? null : OutputFile.checked(out);
        if (people) {
            try (PeopleRegister register = PeopleCommand.register(session)) {
                tell(register.audit(), "people-log", PeopleRegister.SCHEMA, query, file);
            }
        } else {
            try (Workspace workspace = session.open()) {
                tell(workspace.audit(), "audit", workspace.info().name(), query, file);
            }
        }
        return Cli.FINE;
    }

    /**
     * @param kind of the log, as a disclosure of it is entered
     * @param of what it is the log of
     */
    private void tell(Audit audit, String kind, String of, AuditQuery query, @Nullable Path file) {
        if (file != null) {
            save(audit, kind, of, query, file);
        } else if (session.json()) {
            json(audit, query);
        } else {
            print(audit, query);
        }
    }

    private void save(Audit audit, String kind, String of, AuditQuery query, Path file) {
        SinkFormat format = SinkFormat.of(file);
        String filter =
                Purpose.filter(Objects.requireNonNull(spec).commandLine().getParseResult());
        Disclosed what = new Disclosed(
                kind,
                filter,
                AuditTable.CLASS,
                format.extension(),
                String.valueOf(file.getFileName()),
                Disclosed.COUNTED);
        Door door = purpose.disclosures(
                        session, audit, receivers.findAudience(session).orElse(null))
                .toFile(file, what);
        long rows = new AuditTable(audit, query)
                .writeCodes(door, List.of(of), session.console().lang());
        if (session.json()) {
            session.console().json(Shapes.object("file", file.toString(), "rows", rows));
        } else {
            session.console().say(rows + " rader skrivna till " + file + ".", rows + " rows written to " + file + ".");
        }
    }

    private void print(Audit audit, AuditQuery query) {
        Console console = session.console();
        audit.each(query, line -> {
            AuditEntry e = line.entry();
            List<String> parts = new ArrayList<>(List.of(
                    line.id() + "  " + UtcTime.of(e.at()),
                    e.by().who(),
                    AuditWords.action(e.action()).in(console.lang()) + ": "
                            + AuditWords.subject(e.subject()).in(console.lang())));
            if (e.before() != null || e.after() != null) {
                parts.add(oneLine(AuditWords.before(e, console.lang())) + " → "
                        + oneLine(AuditWords.after(e, console.lang())));
            }
            if (e.why() != null) {
                parts.add("”" + e.why() + "”");
            }
            if (e.registrationNumber() != null) {
                parts.add(e.registrationNumber());
            }
            console.out().println(String.join("  ", parts));
        });
        console.say(people ? AuditTable.peopleHead(audit.head()) : AuditTable.head(audit.head()));
    }

    private void json(Audit audit, AuditQuery query) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        audit.each(query, line -> lines.add(shape(line)));
        session.console().json(Shapes.object("head", head(audit.head()), "lines", lines));
    }

    static Map<String, @Nullable Object> head(AuditHead head) {
        return Shapes.object("entries", head.entries(), "hash", head.hash());
    }

    private static Map<String, @Nullable Object> shape(StoredAuditEntry line) {
        AuditEntry e = line.entry();
        return Shapes.object(
                "line", line.id(),
                "at", UtcTime.of(e.at()),
                "who", e.by().who(),
                "role", e.by().role(),
                "action", e.action(),
                "subject", e.subject(),
                "before", e.before(),
                "after", e.after(),
                "why", e.why(),
                "registrationNumber", e.registrationNumber(),
                "detail", AuditFacts.read(e.detail()),
                "previousHash", line.previousHash(),
                "hash", line.hash());
    }

    private static String oneLine(@Nullable String text) {
        if (text == null) {
            return "–";
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
