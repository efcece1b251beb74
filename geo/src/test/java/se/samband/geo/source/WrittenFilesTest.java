package se.samband.geo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import se.samband.core.text.Lang;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** What the writers write, the readers read back the same, as far as the format can tell values apart. */
class WrittenFilesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<Column> COLUMNS = List.of(
            Column.text("Namn"),
            Column.integer("Hushåll"),
            Column.decimal("Andel"),
            Column.flag("Tätort"),
            Column.date("Datum"),
            Column.text("Kommunkod"));
    private static final String[] TEXTS = {
        "0114",
        "Åsgatan 3 B",
        "a;b,c\td",
        "sa \"hej\"",
        "rad 1\nrad 2",
        "1,5",
        "007",
        "=1+1",
        "-",
        "TRUE",
        "2024-10-01",
        "🏠 hus",
        "null",
        "#N/A",
        "<a href='x'>&amp;</a>",
        "ﬁ",
        "x".repeat(300)
    };

    /** Eight decimals of a degree are at most a millimetre; a position is moved there and back. */
    private static final double WGS84_TOLERANCE_M = 0.002;

    private static final double ROUNDING_M = 0.0006;

    @TempDir
    Path folder;

    private record Written(Object[] values, Geometry geometry) {}

    static Stream<Arguments> cases() {
        List<SinkOptions> options = List.of(
                SinkOptions.of(Lang.SV),
                SinkOptions.of(Lang.SV).withCsv(SinkOptions.Csv.PLAIN).withCrs(Crs.SWEREF99_TM));
        return Arrays.stream(SinkFormat.values())
                .flatMap(format -> options.stream()
                        .flatMap(o -> Arrays.stream(Geometries.values())
                                .flatMap(kind ->
                                        LongStream.range(0, 3).mapToObj(seed -> Arguments.of(format, kind, o, seed)))));
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("cases")
    void rowsComeBackAsTheyWereWritten(SinkFormat format, Geometries kind, SinkOptions options, long seed) {
        List<Written> written = rows(new Random(seed), kind);
        Path file = folder.resolve("rader." + format.extension());
        try (RowSink sink = Sinks.open(file, format, new SinkLayer("rader", COLUMNS, kind), options)) {
            written.forEach(row -> sink.write(row.values(), row.geometry()));
            sink.finish();
        }
        Optional<Crs> crs;
        try (RowSource source = Sources.open(file, OpenOptions.DETECT)) {
            crs = source.findCrs();
        }

        Data.Content content = Data.read(file, OpenOptions.DETECT);

        assertThat(content.problems()).isEmpty();
        assertThat(content.rows()).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            Data.Row read = content.rows().get(i);
            for (int c = 0; c < COLUMNS.size(); c++) {
                int at = content.columns().indexOf(COLUMNS.get(c).name());
                Object value = read.values().get(at);
                assertThat(plain(value, COLUMNS.get(c).type()))
                        .as("row %d, %s", i, COLUMNS.get(c).name())
                        .isEqualTo(
                                plain(written.get(i).values()[c], COLUMNS.get(c).type()));
            }
            assertSamePlace(content, read, crs, written.get(i).geometry(), format, kind);
        }
    }

    private static void assertSamePlace(
            Data.Content content,
            Data.Row read,
            Optional<Crs> crs,
            Geometry written,
            SinkFormat format,
            Geometries kind) {
        if (kind == Geometries.NONE || written == null) {
            assertThat(read.geometry()).isNull();
        } else if (format == SinkFormat.CSV || format == SinkFormat.XLSX) {
            if (kind == Geometries.POINT) {
                assertThat(metres(content, read, "SWEREF99 N")).isEqualTo(written.getCoordinate().y);
                assertThat(metres(content, read, "SWEREF99 E")).isEqualTo(written.getCoordinate().x);
            }
        } else {
            boolean degrees = crs.orElseThrow().equals(Crs.WGS84);
            Geometry moved =
                    Transform.between(crs.orElseThrow(), Crs.SWEREF99_TM).apply(read.geometry());
            double tolerance = degrees ? WGS84_TOLERANCE_M : ROUNDING_M;
            assertThat(moved.getDimension()).isEqualTo(written.getDimension());
            assertThat(moved.getNumPoints()).isEqualTo(written.getNumPoints());
            assertThat(DiscreteHausdorffDistance.distance(moved, written)).isLessThan(tolerance);
        }
    }

    private static double metres(Data.Content content, Data.Row read, String column) {
        Object value = read.values().get(content.columns().indexOf(column));
        return Double.parseDouble(value.toString().replace(',', '.'));
    }

    /** A value in one form for all formats: text tables give text, and a cell has no integers. */
    private static Object plain(Object value, Column.Type type) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        String text = value.toString();
        return switch (type) {
            case TEXT -> text.startsWith("'=") ? text.substring(1) : text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text.replace(',', '.'));
            case BOOLEAN -> text.equals("ja") || text.equals("true");
            case DATE -> LocalDate.parse(text);
        };
    }

    private static List<Written> rows(Random random, Geometries kind) {
        List<Written> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Object[] values = {
                TEXTS[random.nextInt(TEXTS.length)],
                random.nextBoolean() ? (Object) random.nextInt() : (Object) random.nextLong(1L << 50),
                random.nextInt(3) == 0 ? random.nextInt(100) : random.nextGaussian() * 1000,
                random.nextBoolean(),
                LocalDate.of(1950 + random.nextInt(100), 1, 1).plusDays(random.nextInt(365)),
                String.format("%04d", random.nextInt(3000))
            };
            for (int c = 1; c < values.length - 1; c++) {
                values[c] = random.nextInt(5) == 0 ? null : values[c];
            }
            rows.add(new Written(values, random.nextInt(6) == 0 ? null : geometry(random, kind)));
        }
        return rows;
    }

    private static Geometry geometry(Random random, Geometries kind) {
        return switch (kind) {
            case NONE -> null;
            case POINT -> FACTORY.createPoint(corner(random));
            case LINE -> FACTORY.createLineString(new Coordinate[] {corner(random), corner(random), corner(random)});
            case AREA -> {
                Geometry area = box(random);
                yield random.nextBoolean() ? area : twoAreas(area);
            }
            case ANY -> geometry(random, Geometries.values()[1 + random.nextInt(3)]);
        };
    }

    private static Geometry twoAreas(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        Envelope beside = new Envelope(box);
        beside.translate(box.getWidth() + 10, 0);
        return FACTORY.createMultiPolygon(new Polygon[] {(Polygon) area, (Polygon) FACTORY.toGeometry(beside)});
    }

    private static Geometry box(Random random) {
        Coordinate corner = corner(random);
        return FACTORY.toGeometry(new Envelope(corner.x, corner.x + 250, corner.y, corner.y + 125));
    }

    /** Somewhere in Sweden, in whole millimetres. */
    private static Coordinate corner(Random random) {
        return new Coordinate(
                (300_000_000 + random.nextInt(500_000_000)) / 1000.0,
                (6_200_000_000L + random.nextInt(1_300_000_000)) / 1000.0);
    }
}
