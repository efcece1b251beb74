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

        RowClock clock = new RowClock();
        Timed<ImportReport> open = inOpenProgram(register, filing, times, clock);
        int taken = open.answer().taken();
        section.samband("Samband, program open", open.median(), figures(rows, open.median(), "–"));

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
                        clock.rowsPerS() >= AIM_ROWS_PER_S,
                        "%.0f 000/s from the first row to the last; %s with what comes before the first row"
                                .formatted(clock.rowsPerS() / 1000, Section.rate(rows, open.median())))
                .note("Before the first row come the digest of the file and the reading of all known buildings, by id, address"
                        + " and position.")
                .note(("Memory: a file of a tenth of the rows took %s at most, the whole one %s, in a heap of %s with %,d"
                                + " buildings known. What grows with the rows is the memory of which rows have been seen.")
                        .formatted(
                                Section.megabytes(fewer),
                                Section.megabytes(cold.answer().peakBytes()),
                                HEAP,
                                rows));
    }

    private static Timed<ImportReport> inOpenProgram(Path register, Path filing, int times, RowClock clock)
            throws Exception {
        ImportRequest request = ImportRequest.of(filing, DeliveryKind.FILING)
                .from(Generated.owner(0), Workshop.AS_OF)
                .checkOnly();
        try (Workspace workspace = Workspace.open(register)) {
            ImportService service = new ImportService(workspace);
            service.run(request, ImportMonitor.NONE);
            return Timed.of(times, clock::reset, () -> service.run(request, clock));
        }
    }

    /** Times the rows alone, from when the import first tells of them to when it last does. */
    private static final class RowClock implements ImportMonitor {

        private long firstRow;
        private long firstNanos;
        private double rowsPerS;

        void reset() {
            firstNanos = 0;
        }

        @Override
        public void rows(long done, long total) {
            if (firstNanos == 0) {
                firstRow = done;
                firstNanos = System.nanoTime();
            } else {
                rowsPerS = (done - firstRow) / Timed.secondsSince(firstNanos);
            }
        }

        /** Of the latest run. */
        double rowsPerS() {
            return rowsPerS;
        }
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
