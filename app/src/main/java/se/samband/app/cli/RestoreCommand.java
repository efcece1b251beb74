package se.samband.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.acting.Acting;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Backup;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.AuditEntry;

/** Gives the workspace the content of a backup. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--from", paramLabel = "FILE", required = true)
    Path from = Path.of("");

    @Option(names = "--replace")
    boolean replace;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!(session.workspace() instanceof WorkspaceLocation.File(Path file))) {
            throw new BadInputException(Problem.of(
                    "restore-to-database",
                    new Text(
                            "en kopia återställs till en fil, inte till en databas.",
                            "a backup is restored to a file, not to a database."),
                    new Text(
                            "Gör en ny arbetsyta i databasen av kopian med samband copy.",
                            "Make a new workspace in the database from the backup with samband copy.")));
        }
        if (Files.exists(file) && !replace) {
            throw new BadInputException(Problem.of(
                            "workspace-exists",
                            new Text("arbetsytan finns redan.", "the workspace exists already."),
                            new Text(
                                    "Ange --replace för att byta dess innehåll; det gamla sparas bredvid.",
                                    "Give --replace to change its content; what it held is kept beside it."))
                    .in(file.toString()));
        }
        Instant now = Instant.now();
        Optional<Path> kept = Backup.restore(from, file, now);
        try (Workspace workspace = Workspace.open(file)) {
            workspace
                    .audit()
                    .append(AuditEntry.of(now, Acting.now(), "restore", "workspace")
                            .changing(null, String.valueOf(from.getFileName())));
        }
        tell(file, kept);
        return Cli.FINE;
    }

    private void tell(Path file, Optional<Path> kept) {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "workspace",
                    file.toString(),
                    "kept",
                    kept.map(Path::toString).orElse(null)));
        } else {
            console.say(file + " har nu innehållet i " + from + ".", file + " now has the content of " + from + ".");
            kept.ifPresent(old ->
                    console.say("Det som fanns sparades som " + old + ".", "What was there is kept as " + old + "."));
        }
    }
}
