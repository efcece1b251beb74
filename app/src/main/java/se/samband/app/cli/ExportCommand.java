package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.archive.Archive;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.Workspace;

/** Saves a table or layer as a file; its extension decides the format. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "export-kind")
    String kind = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    @Nullable
    Path out;

    @Mixin
    Judged judged = new Judged();

    @Mixin
    Purpose purpose = new Purpose();

    @Mixin
    Receivers receivers = new Receivers();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "county|municipality|locality|area-type|deso",
            converter = Converters.Area.class)
    AreaKind by = AreaKind.MUNICIPALITY;

    @Option(
            names = "--unit",
            paramLabel = "building|household|workplace|holiday-home",
            converter = Converters.Unit.class)
    UnitKind unit = UnitKind.HOUSEHOLD;

    @Option(names = "--from", paramLabel = "A")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "B")
    @Nullable
    String to;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path file = OutputFile.checked(Objects.requireNonNull(out));
        if (kind.equalsIgnoreCase(Archive.KIND)) {
            return ArchiveExport.write(session, file, purpose, receivers);
        }
        SinkFormat format = SinkFormat.of(file);
        try (Workspace workspace = session.open()) {
            SeenWorkspace seen = receivers.seen(session, workspace);
            ExportFile export = new ExportFile(
                    workspace,
                    seen,
                    session.console().lang(),
                    file,
                    format,
                    purpose.disclosures(session, seen),
                    Purpose.filter(Objects.requireNonNull(spec).commandLine().getParseResult()));
            String wanted = kind.toLowerCase(Locale.ROOT);
            long rows = switch (wanted) {
                case "status" -> StatusExport.write(export, judged, by, unit);
                case "buildings" -> BuildingsExport.write(export, judged);
                case "deliveries" -> DeliveriesExport.write(export);
                case "diff" -> DiffExport.write(export, judged, side(from, "--from"), side(to, "--to"));
                default -> {
                    if (!workspace.features().layers().contains(wanted)) {
                        throw unknown(workspace);
                    }
                    yield LayerExport.write(export, wanted);
                }
            };
            if (session.json()) {
                session.console().json(Shapes.object("file", file.toString(), "rows", rows));
            } else {
                session.console()
                        .say(rows + " rader skrivna till " + file + ".", rows + " rows written to " + file + ".");
            }
            Receivers.remarkLeftOut(session, seen);
        }
        return Cli.FINE;
    }

    private static String side(@Nullable String word, String option) {
        if (word == null) {
            throw new BadInputException(Problem.of(
                    "side-missing",
                    new Text(
                            "jämförelsen saknar en sida: " + option + ".",
                            "the comparison lacks a side: " + option + "."),
                    new Text("Ange både --from och --to.", "Give both --from and --to.")));
        }
        return word;
    }

    private BadInputException unknown(Workspace workspace) {
        String known = "status, buildings, deliveries, diff, archive, "
                + String.join(", ", workspace.features().layers());
        return new BadInputException(Problem.of(
                        "export-unknown",
                        new Text("det går inte att exportera.", "that cannot be exported."),
                        new Text("Välj något av: " + known + ".", "Choose one of: " + known + "."))
                .at(0, null, kind));
    }
}
