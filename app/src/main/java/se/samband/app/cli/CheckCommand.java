package se.samband.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import se.samband.core.problem.BadInputException;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceInfo;
import se.samband.store.WorkspaceLocation;
import se.samband.store.check.Finding;
import se.samband.store.check.Health;

/** Checks that the workspace is whole, and what its data lack. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceLocation file = session.workspace();
        try (Workspace workspace = Workspace.open(file)) {
            return tell(file, workspace.info(), workspace.check());
        } catch (BadInputException e) {
            // A file too damaged to be opened is what a check is there to find.
            return tell(file, null, List.of(Health.findDamage(e).orElseThrow(() -> e)));
        }
    }

    /** @param info null when the file is too damaged to tell */
    private int tell(WorkspaceLocation file, @Nullable WorkspaceInfo info, List<Finding> found) {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "workspace",
                    file.toString(),
                    "county",
                    info == null ? null : info.countyCode(),
                    "invented",
                    info == null ? null : info.invented(),
                    "findings",
                    found.stream().map(f -> Shapes.finding(f, console.lang())).toList()));
        } else {
            console.out().println(info == null ? file : info.name() + " (" + info.countyCode() + "), " + file);
            found.forEach(f -> console.out().println("  " + f.problem().in(console.lang())));
            if (found.isEmpty()) {
                console.say("Allt är i ordning.", "All is in order.");
            }
        }
        return found.isEmpty() ? Cli.FINE : Cli.PROBLEMS;
    }
}
