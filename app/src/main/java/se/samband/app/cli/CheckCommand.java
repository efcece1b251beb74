package se.samband.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.samband.store.Workspace;
import se.samband.store.check.Finding;

/** Checks that the workspace is whole, and what its data lack. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Workspace workspace = session.open()) {
            List<Finding> found = workspace.check();
            if (session.json()) {
                console.json(Shapes.object(
                        "workspace", workspace.file().toString(),
                        "county", workspace.info().countyCode(),
                        "invented", workspace.info().invented(),
                        "findings",
                                found.stream()
                                        .map(f -> Shapes.finding(f, console.lang()))
                                        .toList()));
            } else {
                console.out()
                        .println(workspace.info().name() + " ("
                                + workspace.info().countyCode() + "), " + workspace.file());
                found.forEach(f -> console.out().println("  " + f.problem().in(console.lang())));
                if (found.isEmpty()) {
                    console.say("Allt är i ordning.", "All is in order.");
                }
            }
            return found.isEmpty() ? Cli.FINE : Cli.PROBLEMS;
        }
    }
}
