package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;

/** Imports a file, whole or not at all. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    @Nullable
    Path file;

    @Option(names = "--as", paramLabel = "KIND", required = true, converter = Converters.Kind.class)
    @Nullable
    DeliveryKind kind;

    @Option(names = "--layer", paramLabel = "NAME")
    @Nullable
    String layer;

    @Option(names = "--mapping", paramLabel = "FILE")
    @Nullable
    Path mapping;

    @Option(names = "--publisher", paramLabel = "NAME")
    @Nullable
    String publisher;

    @Option(names = "--as-of", paramLabel = "DATE", converter = Converters.Date.class)
    @Nullable
    LocalDate asOf;

    @Option(names = "--received", paramLabel = "DATE", converter = Converters.Date.class)
    @Nullable
    LocalDate received;

    @Option(names = "--class", paramLabel = "CLASS", converter = Converters.ConfidentialityClass.class)
    @Nullable
    Confidentiality confidentiality;

    @Option(names = "--scope", paramLabel = "complete|supplement")
    Scope scope = Scope.COMPLETE;

    @Option(names = "--corrects", paramLabel = "N")
    @Nullable
    Long corrects;

    @Option(names = "--collection", paramLabel = "NAME")
    @Nullable
    String collection;

    @Option(names = "--registration-number", paramLabel = "TEXT")
    @Nullable
    String registrationNumber;

    @Option(names = "--crs", paramLabel = "EPSG", converter = Converters.Epsg.class)
    @Nullable
    Integer epsg;

    @Option(names = "--accept-change")
    boolean acceptChange;

    @Option(names = "--dry-run")
    boolean dryRun;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path given = java.util.Objects.requireNonNull(file);
        if (!Files.isRegularFile(given)) {
            throw new BadInputException(notAFile(given).in(given.toString()));
        }
        try (Workspace workspace = session.open();
                ProgressLine progress = new ProgressLine(session.console())) {
            List<ImportReport> reports = new ImportService(workspace).runAll(request(given), progress);
            progress.close();
            print(reports);
            if (reports.stream().allMatch(r -> r.taken() == 0)) {
                return Cli.BAD_INPUT; // as the import itself would end
            }
            return reports.stream().anyMatch(r -> r.refused() > 0) ? Cli.PROBLEMS : Cli.FINE;
        }
    }

    private static Problem notAFile(Path given) {
        if (Files.isDirectory(given)) {
            return Problem.of(
                    "file-is-folder",
                    new Text("det är en mapp, inte en fil.", "this is a folder, not a file."),
                    new Text("Ange en av filerna i mappen.", "Give one of the files in the folder."));
        }
        return Files.exists(given)
                ? Problem.of(
                        "file-expected",
                        new Text("det är ingen vanlig fil.", "this is not an ordinary file."),
                        new Text(
                                "Spara innehållet i en fil på disken och ange den.",
                                "Save the content to a file on disk and give that."))
                : Problem.of(
                        "file-missing",
                        new Text("filen finns inte.", "there is no such file."),
                        new Text("Kontrollera sökvägen.", "Check the path."));
    }

    private ImportRequest request(Path given) {
        Path name = given.getFileName();
        return new ImportRequest(
                given,
                name == null ? given.toString() : name.toString(),
                java.util.Objects.requireNonNull(kind),
                layer,
                mapping == null ? null : read(mapping),
                null,
                publisher,
                asOf,
                received == null ? null : received.atStartOfDay(Days.SWEDEN).toInstant(),
                confidentiality,
                scope,
                corrects,
                collection,
                registrationNumber,
                epsg,
                acceptChange,
                dryRun,
                Acting.now());
    }

    private static Mapping read(Path mapping) {
        try {
            return MappingReader.read(Files.readString(mapping), String.valueOf(mapping.getFileName()));
        } catch (IOException e) {
            throw new BadInputException(
                    Problem.of(
                                    "mapping-unreadable",
                                    new Text("mappningen går inte att läsa.", "the mapping cannot be read."),
                                    new Text(
                                            "Kontrollera sökväg och teckenkodning (UTF-8).",
                                            "Check path and encoding (UTF-8)."))
                            .in(mapping.toString()),
                    e);
        }
    }

    private void print(List<ImportReport> reports) {
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object(
                    "reports",
                    reports.stream().map(r -> Shapes.report(r, console.lang())).toList()));
            return;
        }
        ReportPrinter printer = new ReportPrinter(console);
        reports.forEach(printer::print);
    }
}
