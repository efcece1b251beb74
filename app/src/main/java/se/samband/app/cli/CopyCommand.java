package se.samband.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.disclosure.Disclosed;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.DeliveryQuery;

/** Makes a workspace with the same content in another place: a file or a database. */
@Command(name = "copy")
final class CopyCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--from", paramLabel = "PLACE", required = true, converter = Converters.Place.class)
    @Nullable
    WorkspaceLocation from;

    @Option(names = "--to", paramLabel = "PLACE", required = true, converter = Converters.Place.class)
    @Nullable
    WorkspaceLocation to;

    @Mixin
    Purpose purpose = new Purpose();

    CopyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Workspace workspace = Workspace.open(Objects.requireNonNull(from));
                ProgressLine progress = new ProgressLine(console)) {
            WorkspaceLocation place = Objects.requireNonNull(to);
            purpose.disclosures(session, workspace.audit(), null)
                    .requirePurpose(new Disclosed(
                            "workspace", "", strictest(workspace), "", place.toString(), Disclosed.COUNTED));
            WorkspaceLocation made = new Duplicate(workspace, "copy", place.toString(), session, purpose)
                    .make(() -> workspace.copyTo(place, (table, done, total) -> {
                        if (done == 0) {
                            progress.step(table);
                        } else {
                            progress.rows(done, total);
                        }
                    }));
            progress.close();
            if (session.json()) {
                console.json(Shapes.object(
                        "from",
                        workspace.location().toString(),
                        "to",
                        made.toString(),
                        "county",
                        workspace.info().countyCode()));
            } else {
                console.say(
                        "Arbetsytan för " + workspace.info().name() + " är kopierad till " + made + ".",
                        "The workspace of " + workspace.info().name() + " is copied to " + made + ".");
            }
        }
        return Cli.FINE;
    }

    private static Confidentiality strictest(Workspace workspace) {
        return workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                .map(stored -> stored.delivery().confidentiality())
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
    }
}
