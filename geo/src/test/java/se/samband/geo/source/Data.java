package se.samband.geo.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.Problem;

/** The shared folder of real files, and a way to read one whole. */
final class Data {

    private Data() {}

    static Path file(String name) {
        Path root = Path.of(System.getProperty("samband.data", "../../shared/data"));
        Path file = root.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "the shared data folder is missing: " + file);
        return file;
    }

    /** A row whose values are kept. */
    record Row(long number, List<Object> values, Geometry geometry) {}

    /** Everything a source gave. */
    record Content(List<String> columns, List<Row> rows, List<Problem> problems) {

        List<Object> column(String name) {
            int index = columns.indexOf(name);
            return rows.stream().map(r -> r.values().get(index)).toList();
        }
    }

    static Content read(Path file) {
        return read(file, OpenOptions.DETECT);
    }

    static Content read(Path file, OpenOptions options) {
        try (RowSource source = Sources.open(file, options)) {
            List<Row> rows = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            source.forEach(new RowConsumer() {
                @Override
                public void row(SourceRow row) {
                    rows.add(new Row(row.number(), new ArrayList<>(Arrays.asList(row.values())), row.geometry()));
                }

                @Override
                public void unreadable(Problem problem, List<String> raw) {
                    problems.add(problem);
                }
            });
            return new Content(source.columns(), rows, problems);
        }
    }
}
