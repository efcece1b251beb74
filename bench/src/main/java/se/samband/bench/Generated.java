package se.samband.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** Writes invented deliveries of any size. The same size gives the same content every time. */
final class Generated {

    private static final long SEED = 20;
    private static final int TOWNS = 120;
    private static final int TOWN_RADIUS_M = 2_500;
    private static final int WEST_M = 420_000;
    private static final int SOUTH_M = 6_680_000;
    private static final int SIDE_M = 160_000;

    private static final List<String> TECHNOLOGIES =
            List.of("Fiber", "Fiber", "Fiber", "Kabel-TV", "VDSL", "ADSL", "4G");
    private static final List<String> SPEEDS = List.of("1000", "1000", "1000", "250", "100", "30", "");

    private Generated() {}

    /** A point each, nine of ten in a town. */
    static void writeBuildings(Path file, int buildings) {
        List<Column> columns = List.of(
                Column.text("objektidentitet"),
                Column.text("adress"),
                Column.text("postnummer"),
                Column.text("postort"),
                Column.text("andamal"),
                Column.integer("antal_hushall"),
                Column.integer("antal_arbetsstallen"));
        SinkLayer layer = new SinkLayer("byggnader", columns, SinkLayer.Geometries.POINT);
        GeometryFactory points = new GeometryFactory();
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] towns = new double[TOWNS][];
        for (int t = 0; t < TOWNS; t++) {
            towns[t] = new double[] {WEST_M + random.nextDouble(SIDE_M), SOUTH_M + random.nextDouble(SIDE_M)};
        }
        Path made = file.resolveSibling("made.gpkg");
        try (RowSink sink = Sinks.open(made, SinkFormat.GPKG, layer, SinkOptions.of(Lang.SV))) {
            for (int b = 0; b < buildings; b++) {
                int town = random.nextInt(TOWNS);
                boolean rural = random.nextInt(10) == 0;
                double eastM = rural
                        ? WEST_M + random.nextDouble(SIDE_M)
                        : towns[town][0] + TOWN_RADIUS_M * random.nextGaussian();
                double northM = rural
                        ? SOUTH_M + random.nextDouble(SIDE_M)
                        : towns[town][1] + TOWN_RADIUS_M * random.nextGaussian();
                Object[] values = {
                    id(b),
                    "Påhittade vägen " + (b / 50) + " " + (1 + b % 50),
                    Integer.toString(78_000 + town),
                    "Ort " + town,
                    "Bostad; Småhus friliggande",
                    random.nextInt(10) < 8 ? 1 : random.nextInt(9),
                    random.nextInt(10) == 0 ? 1 : 0
                };
                sink.write(values, points.createPoint(new Coordinate(eastM, northM)));
            }
            sink.finish();
        }
        try {
            Files.move(made, file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A row for each building. One in a hundred names no building, or has a word where a known one or a number belongs. */
    static void writeFiling(Path file, int buildings, int owner) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + 1 + owner);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Byggnadsid;Status;Teknik;Hastighet;Avstånd;Klart\n");
            for (int b = 0; b < buildings; b++) {
                int fault = random.nextInt(400);
                int chance = random.nextInt(100);
                String state =
                        chance < 12 ? "Ansluten" : chance < 24 ? "Homes passed" : chance < 28 ? "Torr" : "Saknar";
                if (chance >= 92) {
                    state = "Planerad";
                }
                boolean none = state.equals("Saknar");
                String speed = none ? "" : SPEEDS.get(random.nextInt(SPEEDS.size()));
                out.write(fault == 0 ? id(-1 - b) : id(b));
                out.write(';');
                out.write(fault == 1 ? "vet ej" : fault == 2 ? "" : state);
                out.write(';');
                out.write(none ? "" : TECHNOLOGIES.get(random.nextInt(TECHNOLOGIES.size())));
                out.write(';');
                out.write(fault == 3 ? "snabbt" : speed);
                out.write(';');
                out.write(none || random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(80)));
                out.write(';');
                out.write(state.equals("Planerad") ? planned(random).toString() : "");
                out.write('\n');
            }
        }
    }

    /** From a year ago to five years ahead, so that some plans have run out and some lie beyond the horizon. */
    private static LocalDate planned(SplittableRandom random) {
        return Workshop.AS_OF.plusDays(random.nextInt(-365, 5 * 365));
    }

    static String owner(int owner) {
        return "Nätägare " + owner + " (påhittad)";
    }

    private static String id(int building) {
        SplittableRandom bits = new SplittableRandom(SEED ^ ((long) building << 16));
        return new UUID(bits.nextLong(), bits.nextLong()).toString();
    }
}
