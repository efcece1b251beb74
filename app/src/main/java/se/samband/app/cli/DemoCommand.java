package se.samband.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.ServeOptions;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.WorkspaceLocation;

/** Makes the invented sample county, unless it is there already, and serves it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--port", paramLabel = "N")
    int port = ServeOptions.DEFAULT_PORT;

    @Option(names = "--no-browser")
    boolean noBrowser;

    @Option(names = "--buildings", paramLabel = "N")
    int buildings = SampleOptions.DEFAULT.buildings();

    @Option(names = "--seed", paramLabel = "N")
    long seed = SampleOptions.DEFAULT.seed();

    @Option(names = "--fresh")
    boolean fresh;

    @Option(names = "--no-serve")
    boolean noServe;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        SampleOptions options = SampleSize.options(buildings, seed);
        Path file = file();
        DemoWorkspace.clearLeftovers(file);
        if (fresh || !Files.exists(file)) {
            make(file, options);
        }
        if (noServe) {
            session.console().out().println(file);
        } else {
            ServeCommand.serve(session, ServeOptions.forThisComputer(WorkspaceLocation.of(file), port, !noBrowser));
        }
        return Cli.FINE;
    }

    private Path file() {
        return switch (session.options().workspace) {
            case null -> Path.of("work", "samband-demo-" + buildings + "-" + seed + ".gpkg");
            case WorkspaceLocation.File(Path named) -> named;
            case WorkspaceLocation.Database database ->
                throw new BadInputException(Problem.of(
                                "file-wanted",
                                new Text(
                                        "det påhittade länet skapas i en fil.",
                                        "the invented county is made in a file."),
                                new Text(
                                        "Skapa det utan --workspace och flytta det med samband copy.",
                                        "Make it without --workspace and move it with samband copy."))
                        .in(database.toString()));
        };
    }

    private void make(Path file, SampleOptions options) {
        Console console = session.console();
        console.say(
                "Ett påhittat län med " + buildings + " byggnader skapas …",
                "Making an invented county with " + buildings + " buildings …");
        console.out().flush();
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.step(new Text("Filerna skrivs", "Writing the files").in(console.lang()));
            DemoWorkspace.make(file, options, new DemoImporter.Progress() {
                @Override
                public void file(String name, int number, int of) {
                    progress.step(number + "/" + of + " " + name);
                }

                @Override
                public void rows(long done, long total) {
                    progress.rows(done, total);
                }
            });
        }
        console.say("Sparat i " + file + ".", "Saved in " + file + ".");
    }
}
