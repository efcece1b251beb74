package se.samband.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            if (auditHead != null
                    && !workspace.audit().wasHead(auditHead.strip().toLowerCase(Locale.ROOT))) {
                found.addFirst(Finding.fault(notInLog(auditHead)));
            }
            return tell(file, workspace, found);
        } catch (BadInputException e) {
            // A file too damaged to be opened is what a check is there to find.
            return tell(file, null, List.of(Health.findDamage(e).orElseThrow(() -> e)));
        }
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

    /** @param workspace null when the file is too damaged to tell */
    private int tell(WorkspaceLocation file, @Nullable Workspace workspace, List<Finding> found) {
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
                    "findings",
                    found.stream().map(f -> Shapes.finding(f, console.lang())).toList()));
        } else {
            console.out().println(info == null ? file : info.name() + " (" + info.countyCode() + "), " + file);
            found.forEach(f -> console.out().println("  " + f.problem().in(console.lang())));
            if (head != null) {
                console.say(AuditTable.head(head));
            }
            if (found.isEmpty()) {
                console.say("Allt är i ordning.", "All is in order.");
            }
        }
        return found.isEmpty() ? Cli.FINE : Cli.PROBLEMS;
    }
}
