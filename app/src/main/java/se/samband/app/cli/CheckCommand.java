package se.samband.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.audit.AuditTable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceInfo;
import se.samband.store.WorkspaceLocation;
import se.samband.store.check.Finding;
import se.samband.store.check.Health;
import se.samband.store.people.PeopleRegister;
import se.samband.store.query.Audit;
import se.samband.store.row.AuditHead;

/** Checks that the workspace is whole, and what its data lack. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--audit-head", paramLabel = "HASH")
    @Nullable
    String auditHead;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceLocation file = session.workspace();
        try (Workspace workspace = Workspace.open(file)) {
            List<Finding> found = new ArrayList<>(workspace.check());
            AuditHead peopleHead = null;
            boolean headKnown = auditHead == null || wasHead(workspace.audit(), auditHead);
            Optional<PeopleRegister> people = people(workspace.location());
            if (people.isPresent()) {
                try (PeopleRegister register = people.get()) {
                    found.addAll(register.check());
                    peopleHead = register.audit().head();
                    headKnown = headKnown || wasHead(register.audit(), Objects.requireNonNull(auditHead));
                }
            }
            if (!headKnown) {
                found.addFirst(Finding.fault(notInLog(Objects.requireNonNull(auditHead))));
            }
            return tell(file, workspace, peopleHead, found);
        } catch (BadInputException e) {
            // A file too damaged to be opened is what a check is there to find.
            return tell(file, null, null, List.of(Health.findDamage(e).orElseThrow(() -> e)));
        }
    }

    /** The people of a server stand beside its workspaces, with a log of their own. */
    private static Optional<PeopleRegister> people(WorkspaceLocation location) {
        return location instanceof WorkspaceLocation.Database database
                ? PeopleRegister.find(database.url(), Clock.systemUTC())
                : Optional.empty();
    }

    private static boolean wasHead(Audit log, String hash) {
        return log.wasHead(hash.strip().toLowerCase(Locale.ROOT));
    }

    private static Problem notInLog(String hash) {
        return Problem.of(
                "audit-head-unknown",
                new Text(
                        "loggen har aldrig slutat med kontrollsumman " + hash + ".",
                        "the log never ended with the checksum " + hash + "."),
                new Text(
                        "Kontrollera avskriften. Stämmer den är loggen kortad eller omskriven: jämför med en säkerhetskopia.",
                        "Check the copy of it. If it is right, the log was cut or written anew: compare with a backup."));
    }

    /**
     * @param workspace null when the file is too damaged to tell
     * @param peopleHead null where there are no people
     */
    private int tell(
            WorkspaceLocation file,
            @Nullable Workspace workspace,
            @Nullable AuditHead peopleHead,
            List<Finding> found) {
        WorkspaceInfo info = workspace == null ? null : workspace.info();
        AuditHead head = workspace == null ? null : workspace.audit().head();
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "workspace",
                    file.toString(),
                    "county",
                    info == null ? null : info.countyCode(),
                    "invented",
                    info == null ? null : info.invented(),
                    "audit",
                    head == null ? null : AuditCommand.head(head),
                    "people",
                    peopleHead == null ? null : AuditCommand.head(peopleHead),
                    "findings",
                    found.stream().map(f -> Shapes.finding(f, console.lang())).toList()));
        } else {
            console.out().println(info == null ? file : info.name() + " (" + info.countyCode() + "), " + file);
            found.forEach(f -> console.out().println("  " + f.problem().in(console.lang())));
            if (head != null) {
                console.say(AuditTable.head(head));
            }
            if (peopleHead != null) {
                console.say(AuditTable.peopleHead(peopleHead));
            }
            if (found.isEmpty()) {
                console.say("Allt är i ordning.", "All is in order.");
            }
        }
        return found.isEmpty() ? Cli.FINE : Cli.PROBLEMS;
    }
}
