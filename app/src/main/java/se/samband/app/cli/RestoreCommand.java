package se.samband.app.cli;

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
import se.samband.store.Restore;
import se.samband.store.Restored;
import se.samband.store.WorkspaceLocation;
import se.samband.store.people.PeopleBackup;
import se.samband.store.row.AuditEntry;

/** Gives the workspace the content of a backup, or a server its people. */
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
        boolean people = PeopleBackup.isOne(from);
        AuditEntry line = AuditEntry.of(Instant.now(), Acting.now(), "restore", people ? "people" : "workspace")
                .changing(null, String.valueOf(from.getFileName()));
        if (people) {
            WorkspaceLocation.Database place = database();
            tell(place.toString(), PeopleBackup.restore(from, place.url(), replace, line));
        } else {
            Restored restored = Restore.restore(from, session.workspace(), replace, line);
            tell(restored.location().toString(), restored.kept());
        }
        return Cli.FINE;
    }

    private WorkspaceLocation.Database database() {
        if (session.workspace() instanceof WorkspaceLocation.Database place) {
            return place;
        }
        throw new BadInputException(Problem.of(
                        "database-expected",
                        new Text(
                                "det här är en kopia av personer och roller, som bara finns i en databas.",
                                "this is a backup of people and roles, which are only in a database."),
                        new Text(
                                "Ange databasen: --workspace jdbc:postgresql://…",
                                "Give the database: --workspace jdbc:postgresql://…"))
                .in(from.toString()));
    }

    private void tell(String place, Optional<String> kept) {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object("workspace", place, "kept", kept.orElse(null)));
        } else {
            console.say(place + " har nu innehållet i " + from + ".", place + " now has the content of " + from + ".");
            kept.ifPresent(old ->
                    console.say("Det som fanns sparades som " + old + ".", "What was there is kept as " + old + "."));
        }
    }
}
