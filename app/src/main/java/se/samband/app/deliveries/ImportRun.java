package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.TopologyException;
import se.samband.app.deliveries.mapping.UnknownWord;
import se.samband.app.deliveries.row.RowHandler;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.app.deliveries.row.Whereabouts;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.RefusedRow;

/** Leads the rows of one source through a handler and counts what becomes of them. */
final class ImportRun {

    private static final int TELL_EVERY = 1 << 12;

    private final RowSource source;
    private final String fileName;
    private final ImportMonitor monitor;
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private final Map<String, Integer> refusedByCode = new TreeMap<>();
    private final List<Problem> firstRefused = new ArrayList<>();
    private final AlikeFaults faults = new AlikeFaults(ImportReport.SHOWN);
    private final Map<UnknownWord, Integer> unknownWords = new LinkedHashMap<>();
    private int taken;
    private int refused;

    ImportRun(RowSource source, String fileName, ImportMonitor monitor) {
        this.source = source;
        this.fileName = fileName;
        this.monitor = monitor;
    }

    /** Coordinates of the first rows, as the file has them; of a later one when the first have none, so that empty means none at all. */
    static List<Coordinate> sample(RowSource source, Whereabouts where) {
        List<Coordinate> sample = new ArrayList<>();
        try {
            source.forEach(new Readable(row -> {
                Coordinate c = where.raw(row);
                if (c != null) {
                    sample.add(c);
                }
                boolean farDown = row.number() > 10L * ToSweref.SAMPLE_SIZE;
                if (sample.size() >= ToSweref.SAMPLE_SIZE || farDown && !sample.isEmpty()) {
                    throw EnoughRead.ENOUGH;
                }
            }));
        } catch (EnoughRead enough) {
            return sample;
        }
        return sample;
    }

    /** Shows every readable row to the handler's first look, when it has one. */
    void look(RowHandler handler) {
        if (!handler.looksFirst()) {
            return;
        }
        source.forEach(new Readable(row -> {
            try {
                handler.look(row);
            } catch (RowFault | TopologyException again) {
                // The same fault comes when the row is taken, and is told then.
            }
            watch(row.number());
        }));
    }

    void take(RowHandler handler, Consumer<RefusedRow> keep) {
        boolean geometry = source.hasGeometry();
        source.forEach(new RowConsumer() {
            @Override
            public void row(SourceRow row) {
                try {
                    Optional<SkipReason> skip = handler.take(row);
                    skip.ifPresentOrElse(reason -> skipped.merge(reason, 1, Integer::sum), () -> taken++);
                } catch (RowFault fault) {
                    refuse(row, withOthers(fault, row));
                } catch (TopologyException e) {
                    refuse(row, List.of(brokenGeometry(row.number())));
                }
                watch(row.number());
            }

            @Override
            public void unreadable(Problem problem, List<@Nullable String> raw) {
                refuse(problem.row(), List.of(problem), raw);
            }

            /** The fault that stopped the row first, then all others of it: who mends the file wants to mend it once. */
            private List<Problem> withOthers(RowFault first, SourceRow row) {
                List<RowFault> faults = new ArrayList<>(List.of(first));
                faults.addAll(handler.faults(row));
                List<Problem> problems = faults.stream()
                        .map(f -> f.problem()
                                .in(fileName)
                                .at(
                                        row.number(),
                                        f.problem().column(),
                                        f.problem().value()))
                        .distinct()
                        .toList();
                faults.stream()
                        .map(RowFault::findUnknownWord)
                        .flatMap(Optional::stream)
                        .distinct()
                        .forEach(this::count);
                return problems;
            }

            private void count(UnknownWord word) {
                if (unknownWords.containsKey(word) || unknownWords.size() < ImportReport.WORDS) {
                    unknownWords.merge(word, 1, Integer::sum);
                }
            }

            private void refuse(SourceRow row, List<Problem> problems) {
                refuse(row.number(), problems, RefusedCells.of(row, geometry));
            }

            private void refuse(long rowNo, List<Problem> problems, List<@Nullable String> cells) {
                refused++;
                refusedByCode.merge(problems.getFirst().code(), 1, Integer::sum);
                problems.forEach(faults::add);
                if (firstRefused.size() < ImportReport.SHOWN) {
                    firstRefused.addAll(problems);
                }
                keep.accept(new RefusedRow((int) rowNo, cells, problems));
            }
        });
        handler.finish();
        tell(taken + refused, taken + refused);
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    Map<SkipReason, Integer> skipped() {
        return skipped;
    }

    Map<String, Integer> refusedByCode() {
        return refusedByCode;
    }

    List<Problem> firstRefused() {
        return firstRefused;
    }

    AlikeFaults faults() {
        return faults;
    }

    Map<UnknownWord, Integer> unknownWords() {
        return unknownWords;
    }

    private void watch(long row) {
        if (row % TELL_EVERY == 0) {
            tell(row, source.rowsIfKnown());
        }
    }

    private void tell(long done, long total) {
        monitor.rows(done, total);
        if (monitor.isCancelled()) {
            throw new CancelledException();
        }
    }

    private Problem brokenGeometry(long rowNo) {
        return Problem.of(
                        "geometry-broken",
                        new Text("geometrin går inte att räkna på.", "the geometry cannot be computed with."),
                        new Text("Rita om eller laga den i ett kartprogram.", "Redraw or mend it in a map program."))
                .in(fileName)
                .at(rowNo, null, null);
    }

    /** Passes readable rows on and leaves the others: they are told when rows are taken. */
    private record Readable(Consumer<SourceRow> rows) implements RowConsumer {

        @Override
        public void row(SourceRow row) {
            rows.accept(row);
        }

        @Override
        public void unreadable(Problem problem, List<@Nullable String> raw) {}
    }

    /** Ends a reading early. */
    private static final class EnoughRead extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final EnoughRead ENOUGH = new EnoughRead();

        private EnoughRead() {
            super("enough", null, false, false);
        }
    }
}
