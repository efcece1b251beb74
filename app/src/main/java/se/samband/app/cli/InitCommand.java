package se.samband.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.web.PlainName;
import se.samband.core.area.SwedishCounty;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;

/** Makes a new, empty workspace for one county. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--county", paramLabel = "CODE", required = true)
    String county = "";

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SwedishCounty chosen = SwedishCounty.find(county).orElseThrow(this::unknown);
        WorkspaceLocation place = session.named().orElseGet(() -> WorkspaceLocation.of(Path.of(fileName(chosen))));
        try (Workspace made = Workspace.create(place, new NewWorkspace(chosen.code(), chosen.name(), false))) {
            if (session.json()) {
                session.console()
                        .json(Shapes.object(
                                "workspace",
                                made.location().toString(),
                                "county",
                                chosen.code(),
                                "name",
                                chosen.name()));
            } else {
                session.console()
                        .say(
                                "Ny arbetsyta för " + chosen.name() + ": " + made.location() + ".",
                                "New workspace for " + chosen.name() + ": " + made.location() + ".");
            }
        }
        return Cli.FINE;
    }

    /** {@code vastra-gotalands-lan.gpkg}: a name that is easy in every shell. */
    private static String fileName(SwedishCounty county) {
        return PlainName.of(county.name()) + ".gpkg";
    }

    private BadInputException unknown() {
        String codes = SwedishCounty.list().stream()
                .map(c -> c.code() + " " + c.name())
                .collect(Collectors.joining(", "));
        return new BadInputException(Problem.of(
                        "county-unknown",
                        new Text("det finns inget län med den koden.", "there is no county with that code."),
                        new Text("Länen är: " + codes + ".", "The counties are: " + codes + "."))
                .at(0, null, county));
    }
}
