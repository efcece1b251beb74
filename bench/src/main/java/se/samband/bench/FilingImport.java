package se.samband.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;

/** A filing into the workspace, to the commit. */
final class FilingImport implements Benchmark {

    @Override
    public String name() {
        return "filing-import";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path filing = workshop.filing(0);
        Path register = workshop.register();
        int rows = workshop.scale().buildings();
        int times = workshop.scale().repetitions();
        Section section = new Section(
                "Filing import",
                "The same file into a workspace that knows the buildings, process start included.",
                "time",
                "rows",
                "peak memory");

        Path into = workshop.scratch("import.gpkg");
        Timed<Tool.Run> samband = Timed.of(
                times,
                () -> Files.copy(register, workshop.scratch("import.gpkg"), StandardCopyOption.REPLACE_EXISTING),
                () -> workshop.importFiling(into, filing, 0).run(1));
        section.samband("Samband", samband.median(), figures(rows, samband));

        Tool sqlite = Tool.of("sqlite3");
        if (sqlite.isInstalled()) {
            String script = Scripts.read("import_filing.sql", Map.of("FILING", filing, "WORKSPACE", register));
            Path file = Files.writeString(workshop.scratch("import.sql"), script);
            Path made = workshop.scratch("claims.sqlite");
            Timed<Tool.Run> run = Timed.of(
                    times,
                    () -> workshop.scratch("claims.sqlite"),
                    () -> sqlite.with(made.toString(), ".read " + file).run());
            Agreement.on("rows taken", taken(into), run.answer());
            section.other("sqlite3, good rows into an indexed table", run.median(), figures(rows, run));
        } else {
            section.missing(sqlite);
        }
        Tool ogr = Tool.of("ogr2ogr");
        if (ogr.isInstalled()) {
            Path made = workshop.scratch("filing.gpkg");
            Tool copy = ogr.with("-f", "GPKG", made.toString(), filing.toString(), "-oo", "SEPARATOR=SEMICOLON");
            Timed<Tool.Run> run = Timed.of(times, () -> workshop.scratch("filing.gpkg"), copy::run);
            section.other("ogr2ogr, all rows as text, unchecked", run.median(), figures(rows, run));
        } else {
            section.missing(ogr);
        }
        return section.note(
                "Samband also keeps the refused rows with their reasons and works out the status of every building"
                        + " at the three levels anew; the others do not.");
    }

    private static long taken(Path file) {
        try (Workspace workspace = Workspace.open(file)) {
            return workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                    .filter(d -> d.delivery().publisher().equals(Generated.owner(0)))
                    .mapToLong(d -> d.rowsTaken())
                    .sum();
        }
    }

    private static String[] figures(int rows, Timed<Tool.Run> run) {
        return new String[] {
            Section.seconds(run.median()),
            Section.rate(rows, run.median()),
            Section.megabytes(run.answer().peakBytes())
        };
    }
}
