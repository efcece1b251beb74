package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.acting.Acting;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Backup;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceEntry;
import se.samband.store.WorkspaceLocation;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.people.PeopleRegister;

/** Backs up, while they are in use, a workspace or all workspaces of a database and its people. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Session session;
    private final String stamp = STAMP.format(Instant.now());
    private final List<Path> made = new ArrayList<>();
    private final List<Path> removed = new ArrayList<>();
    private final List<Problem> failed = new ArrayList<>();

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
        check();
        if (!Files.isDirectory(to)) {
            try (Workspace workspace = session.open()) {
                write(workspace, to);
            }
            tell();
            return Cli.FINE;
        }
        removeUnfinished();
        for (WorkspaceLocation place : places()) {
            // One that cannot be backed up must not keep the others from it.
            trying(() -> {
                try (Workspace workspace = Workspace.open(place)) {
                    String name = "samband-" + workspace.info().countyCode() + '-';
                    write(workspace, to.resolve(name + stamp + ".gpkg"));
                    rotate(name, ".gpkg");
                }
            });
        }
        trying(this::people);
        tell();
        if (!failed.isEmpty()) {
            throw new BadInputException(failed);
        }
        return Cli.FINE;
    }

    private void check() {
        if (PostgresUrl.isDatabase(to.toString())) {
            throw new BadInputException(Problem.of(
                    "option-value",
                    new Text("en säkerhetskopia är en fil.", "a backup is a file."),
                    new Text(
                            "Ange en fil eller mapp med --to, eller använd samband copy.",
                            "Give a file or folder with --to, or use samband copy.")));
        }
        if (!Files.isDirectory(to) && !to.toString().endsWith(".gpkg")) {
            throw new BadInputException(Problem.of(
                            "folder-missing",
                            new Text("mappen finns inte.", "the folder does not exist."),
                            new Text(
                                    "Skapa mappen, eller ange en fil som slutar på .gpkg.",
                                    "Make the folder, or give a file that ends in .gpkg."))
                    .at(0, "--to", to.toString()));
        }
        if (keep != null && (keep < 1 || !Files.isDirectory(to))) {
            throw new BadInputException(Problem.of(
                            "option-value",
                            new Text(
                                    "--keep är ett antal kopior, minst 1, i en mapp.",
                                    "--keep is a number of backups, at least 1, in a folder."),
                            new Text("Ange en mapp med --to.", "Give a folder with --to."))
                    .at(0, "--keep", String.valueOf(keep)));
        }
    }

    /** The one that is named, or all of a database that is. */
    private List<WorkspaceLocation> places() {
        WorkspaceLocation named = session.workspace();
        if (named instanceof WorkspaceLocation.Database database
                && database.url().schema() == null) {
            List<WorkspaceLocation> all = Workspace.listIn(database).stream()
                    .map(WorkspaceEntry::location)
                    .toList();
            if (!all.isEmpty()) {
                return all;
            }
        }
        return List.of(named);
    }

    private void write(Workspace workspace, Path file) {
        new Duplicate(workspace, "backup", file.toString(), session, purpose).make(() -> {
            Backup.write(workspace, file);
            return file;
        });
        made.add(file);
    }

    /** Those who may sign in to a server, with their log. */
    private void people() {
        if (session.workspace() instanceof WorkspaceLocation.Database database) {
            Optional<PeopleRegister> register = PeopleRegister.find(database.url(), Clock.systemUTC());
            if (register.isPresent()) {
                try (PeopleRegister people = register.get()) {
                    Path file = to.resolve("samband-people-" + stamp + ".zip");
                    people.backUp(file, Acting.now());
                    made.add(file);
                    rotate("samband-people-", ".zip");
                }
            }
        }
    }

    private void trying(Runnable work) {
        try {
            work.run();
        } catch (BadInputException e) {
            failed.addAll(e.problems());
        }
    }

    /** What a backup that was killed has left; one that is under way has written to its own within the hour. */
    private void removeUnfinished() {
        Pattern draft =
                Pattern.compile("samband-(\\d{2}|people)-\\d{8}-\\d{6}\\.(gpkg|zip)\\.new(-wal|-shm|-journal)?");
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.filter(
                            f -> draft.matcher(String.valueOf(f.getFileName())).matches())
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(hourAgo)) {
                    Files.deleteIfExists(file);
                    removed.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away the oldest backups of one kind; nothing else in the folder is touched. */
    private void rotate(String name, String ending) {
        if (keep == null) {
            return;
        }
        Pattern own = Pattern.compile(Pattern.quote(name) + "\\d{8}-\\d{6}" + Pattern.quote(ending));
        try (Stream<Path> files = Files.list(to)) {
            List<Path> surplus = files.filter(
                            f -> own.matcher(String.valueOf(f.getFileName())).matches())
                    .sorted(Comparator.reverseOrder())
                    .skip(keep)
                    .toList();
            for (Path old : surplus) {
                Files.delete(old);
                removed.add(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object("backups", texts(made), "removed", texts(removed)));
        } else {
            made.forEach(file -> console.say(
                    "Säkerhetskopierat och kontrollerat: " + file + ".", "Backed up and checked: " + file + "."));
            removed.forEach(old -> console.say("Borttagen: " + old + ".", "Removed: " + old + "."));
        }
    }

    private static List<String> texts(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }
}
