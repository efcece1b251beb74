package se.samband.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.Workspace;

/** Reads, maps and validates every row of a filing and ties it to its building; nothing is saved. */
final class FilingCheck implements Benchmark {

    private static final int AIM_ROWS_PER_S = 400_000;
    private static final String HEAP = "-Xmx384m";

    @Override
    public String name() {
        return "filing-check";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path filing = workshop.filing(0);
        Path register = workshop.register();
        int rows = workshop.scale().buildings();
        int times = workshop.scale().repetitions();
        Section section = new Section(
                "Filing check",
                "Which rows of a CSV filing are good: known building, known words, plausible numbers and dates, no row twice?",
                "time",
                "rows",
                "peak memory");

        Timed<ImportReport> first;
        Timed<ImportReport> open;
        try (Workspace workspace = Workspace.open(register)) {
            ImportService service = new ImportService(workspace);
            ImportRequest request = ImportRequest.of(filing, DeliveryKind.FILING)
                    .from(Generated.owner(0), Workshop.AS_OF)
                    .checkOnly();
            first = Timed.of(1, () -> service.run(request, ImportMonitor.NONE));
            open = Timed.of(times, () -> service.run(request, ImportMonitor.NONE));
        }
        int taken = open.answer().taken();
        section.samband("Samband, program open", open.median(), figures(rows, open.median(), "–"));
        section.samband("Samband, program open, first check", first.median(), figures(rows, first.median(), "–"));

        Timed<Tool.Run> cold = Timed.of(times, () -> checkFrom(workshop, filing).run(1));
        section.samband("Samband, command line, " + HEAP, cold.median(), figures(rows, cold));

        Tool sqlite = Tool.of("sqlite3", ":memory:");
        if (sqlite.isInstalled()) {
            String script = Scripts.read("check_filing.sql", Map.of("FILING", filing, "WORKSPACE", register));
            Path file = Files.writeString(workshop.scratch("check.sql"), script);
            Timed<Tool.Run> run =
                    Timed.of(times, () -> sqlite.with(".read " + file).run());
            Agreement.on("good rows", taken, run.answer());
            section.other("sqlite3, no search for repeated rows", run.median(), figures(rows, run));
        } else {
            section.missing(sqlite);
        }
        Tool python = Tool.of("python3");
        if (python.isInstalled()) {
            Tool script =
                    python.with(workshop.script("check_filing.py").toString(), filing.toString(), register.toString());
            Timed<Tool.Run> run = Timed.of(times, script::run);
            Agreement.on("good rows", taken, run.answer());
            section.other("python3, csv module", run.median(), figures(rows, run));
        } else {
            section.missing(python);
        }

        Path tenth = workshop.firstRows(filing, rows / 10);
        long fewer = checkFrom(workshop, tenth).run(1).peakBytes();
        return section.aim(
                        "at least 400 000 rows/s checked",
                        rows / open.median() >= AIM_ROWS_PER_S,
                        Section.rate(rows, open.median()))
                .note(
                        "The first check since the program was started or a register came reads all known buildings, by id,"
                                + " address and position; they are kept for those that follow. The command line reads them each time.")
                .note(
                        ("Memory: a file of a tenth of the rows took %s at most, the whole one %s, in a heap of %s with %,d"
                                        + " buildings known. What grows with the rows is the memory of which rows have been seen.")
                                .formatted(
                                        Section.megabytes(fewer),
                                        Section.megabytes(cold.answer().peakBytes()),
                                        HEAP,
                                        rows));
    }

    private static Tool checkFrom(Workshop workshop, Path filing) throws Exception {
        return workshop.importFiling(workshop.register(), filing, 0)
                .with("--dry-run")
                .environment("JAVA_TOOL_OPTIONS", HEAP);
    }

    private static String[] figures(int rows, Timed<Tool.Run> run) {
        return figures(rows, run.median(), Section.megabytes(run.answer().peakBytes()));
    }

    private static String[] figures(int rows, double seconds, String memory) {
        return new String[] {Section.seconds(seconds), Section.rate(rows, seconds), memory};
    }
}
