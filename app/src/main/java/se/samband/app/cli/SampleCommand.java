package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.sample.Manifest;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Writes the files of the invented sample county as they would be received, without importing them. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    @Nullable
    Path out;

    @Option(names = "--buildings", paramLabel = "N")
    int buildings = SampleOptions.DEFAULT.buildings();

    @Option(names = "--seed", paramLabel = "N")
    long seed = SampleOptions.DEFAULT.seed();

    SampleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SampleOptions options = SampleSize.options(buildings, seed);
        Path folder = java.util.Objects.requireNonNull(out);
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new BadInputException(Problem.of(
                            "folder-not-empty",
                            new Text("mappen är inte tom.", "the folder is not empty."),
                            new Text("Ange en ny eller tom mapp.", "Give a new or empty folder."))
                    .in(folder.toString()));
        }
        Manifest manifest = SampleCounty.write(folder, options);
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "folder",
                    folder.toString(),
                    "files",
                    manifest.entries().stream().map(SampleCommand::shape).toList()));
            return Cli.FINE;
        }
        console.say(
                manifest.entries().size() + " filer från ett påhittat län, i den ordning de läses in:",
                manifest.entries().size() + " files of an invented county, in their order of import:");
        for (Manifest.Entry entry : manifest.entries()) {
            console.out()
                    .println("  " + folder.resolve(entry.file()) + "  --as "
                            + entry.kind().code() + "  " + entry.publisher() + "  " + entry.asOf());
        }
        return Cli.FINE;
    }

    private static Object shape(Manifest.Entry entry) {
        return Shapes.object(
                "file",
                entry.file(),
                "kind",
                entry.kind().code(),
                "publisher",
                entry.publisher(),
                "asOf",
                String.valueOf(entry.asOf()));
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
