package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Backup;
import se.samband.store.Workspace;
import se.samband.store.jdbc.PostgresUrl;

/** Backs the workspace up while it is in use. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Session session;

    @Option(names = "--to", paramLabel = "FILE|FOLDER", required = true)
    Path to = Path.of("");

    @Option(names = "--keep", paramLabel = "N")
    @Nullable
    Integer keep;

    @Mixin
    Purpose purpose = new Purpose();

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (PostgresUrl.isDatabase(to.toString())) {
            throw new BadInputException(Problem.of(
                    "option-value",
                    new Text("en säkerhetskopia är en fil.", "a backup is a file."),
                    new Text(
                            "Ange en fil eller mapp med --to, eller använd samband copy.",
                            "Give a file or folder with --to, or use samband copy.")));
        }
        boolean folder = Files.isDirectory(to);
        if (keep != null && (keep < 1 || !folder)) {
            throw new BadInputException(Problem.of(
                            "option-value",
                            new Text(
                                    "--keep är ett antal kopior, minst 1, i en mapp.",
                                    "--keep is a number of backups, at least 1, in a folder."),
                            new Text("Ange en mapp med --to.", "Give a folder with --to."))
                    .at(0, "--keep", String.valueOf(keep)));
        }
        Path file;
        List<Path> removed;
        try (Workspace workspace = session.open()) {
            String name = "samband-" + workspace.info().countyCode() + '-';
            file = folder ? to.resolve(name + STAMP.format(Instant.now()) + ".gpkg") : to;
            new Duplicate(workspace, "backup", file.toString(), session, purpose).make(() -> {
                Backup.write(workspace, file);
                return file;
            });
            removed = keep == null ? List.of() : rotate(to, name, keep);
        }
        tell(file, removed);
        return Cli.FINE;
    }

    /** Takes away the oldest of this county's backups; nothing else in the folder is touched. */
    private static List<Path> rotate(Path folder, String name, int keep) {
        Pattern own = Pattern.compile(Pattern.quote(name) + "\\d{8}-\\d{6}\\.gpkg");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> surplus = files.filter(
                            f -> own.matcher(String.valueOf(f.getFileName())).matches())
                    .sorted(Comparator.reverseOrder())
                    .skip(keep)
                    .toList();
            for (Path old : surplus) {
                Files.delete(old);
            }
            return surplus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Path file, List<Path> removed) {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "backup",
                    file.toString(),
                    "removed",
                    removed.stream().map(Path::toString).toList()));
        } else {
            console.say("Säkerhetskopierat och kontrollerat: " + file + ".", "Backed up and checked: " + file + ".");
            removed.forEach(old -> console.say("Borttagen: " + old + ".", "Removed: " + old + "."));
        }
    }
}
