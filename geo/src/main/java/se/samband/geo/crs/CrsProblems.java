package se.samband.geo.crs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** What is said about coordinates that do not fit, and about what was assumed of those that do. */
final class CrsProblems {

    private static final Text NAME_THE_SYSTEM = new Text(
            "Ange koordinatsystemet med --crs, till exempel --crs 3006 för SWEREF 99 TM eller --crs 3011 för SWEREF 99 18 00.",
            "State the coordinate system with --crs, for example --crs 3006 for SWEREF 99 TM or --crs 3011 for SWEREF 99 18 00.");

    private CrsProblems() {}

    static Problem guessedNotice(Crs crs) {
        String name = KnownCrs.name(crs);
        return Problem.of(
                "crs-guessed",
                new Text(
                        "Filen anger inget koordinatsystem. Koordinaterna ser ut som " + name + " (" + crs
                                + ") och har lästs så.",
                        "The file states no coordinate system. The coordinates look like " + name + " (" + crs
                                + ") and were read so."),
                new Text(
                        "Stämmer det inte: ange rätt system där kolumnerna väljs (--crs på kommandoraden).",
                        "If that is wrong: state the right system where columns are chosen (--crs on the command line)."));
    }

    static Problem swappedNotice(Crs crs) {
        Text what = KnownCrs.isGeographic(crs)
                ? new Text(
                        "Latitud står före longitud i filen; axlarna har bytts.",
                        "Latitude comes before longitude in the file; the axes were swapped.")
                : new Text(
                        "Nordkoordinaten står före östkoordinaten i filen; axlarna har bytts.",
                        "The northing comes before the easting in the file; the axes were swapped.");
        return Problem.of("crs-axes-swapped", what, new Text("Inget behöver göras.", "Nothing needs to be done."));
    }

    static Problem undeclared() {
        return Problem.of(
                "crs-missing",
                new Text(
                        "Filen anger inget koordinatsystem och har inga koordinater att känna igen det på.",
                        "The file states no coordinate system and holds no coordinates to tell it by."),
                NAME_THE_SYSTEM);
    }

    static Problem cannotTell(List<Reading> fitting, Coordinate first) {
        Text what = fitting.isEmpty()
                ? new Text(
                        "Filen anger inget koordinatsystem, och koordinaterna ligger inte i Sverige i SWEREF 99 TM, RT90 2,5 gon V"
                                + " eller WGS 84. Lokala SWEREF 99-zoner går inte att känna igen på talen.",
                        "The file states no coordinate system, and the coordinates are not in Sweden in SWEREF 99 TM, RT90 2.5 gon V"
                                + " or WGS 84. Local SWEREF 99 zones cannot be told from the numbers.")
                : new Text(
                        "Filen anger inget koordinatsystem, och koordinaterna kan vara i flera: " + names(fitting)
                                + ".",
                        "The file states no coordinate system, and the coordinates may be in several: " + names(fitting)
                                + ".");
        return Problem.of("crs-unknown", what, NAME_THE_SYSTEM).at(0, null, shown(first.x, first.y));
    }

    /** @param outside first coordinate that does not lie in Sweden, in degrees, x = longitude */
    static Problem outsideSweden(Coordinate outside) {
        String lat = degrees(outside.y);
        String lon = degrees(outside.x);
        return Problem.of(
                "outside-sweden",
                new Text(
                        "Filen ligger utanför Sverige: dess första punkt är latitud " + lat + ", longitud " + lon + ".",
                        "The file lies outside Sweden: its first point is latitude " + lat + ", longitude " + lon
                                + "."),
                new Text("Välj en fil som täcker länet.", "Choose a file that covers the county."));
    }

    private static String degrees(double number) {
        return BigDecimal.valueOf(number)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static Problem declaredDoesNotFit(Crs crs, List<Reading> fitting, Coordinate first) {
        String name = KnownCrs.name(crs) + " (" + crs + ")";
        Text what = new Text(
                "Koordinaterna ligger inte i Sverige om de är i " + name + ", som filen eller kommandot anger.",
                "The coordinates are not in Sweden if they are in " + name + ", which the file or the command states.");
        Text remedy = fitting.isEmpty()
                ? new Text(
                        "Ange det system som koordinaterna verkligen är i med --crs.",
                        "State the system that the coordinates are really in with --crs.")
                : new Text(
                        "De ser ut som " + names(fitting) + ": ange i så fall --crs "
                                + fitting.getFirst().crs().epsg() + ".",
                        "They look like " + names(fitting) + ": if so, state --crs "
                                + fitting.getFirst().crs().epsg() + ".");
        return Problem.of("crs-does-not-fit", what, remedy).at(0, null, shown(first.x, first.y));
    }

    /** Why one row's coordinate was refused. */
    static Problem misfit(Reading reading, double x, double y) {
        String value = shown(x, y);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return Problem.of(
                            "coordinate-missing",
                            new Text("Koordinaten är inte två tal.", "The coordinate is not two numbers."),
                            new Text("Fyll i både nord och öst.", "Fill in both northing and easting."))
                    .at(0, null, value);
        }
        Coordinate other = reading.otherWayRound().toSweref(x, y);
        if (SwedishBounds.outlineHolds(other)) {
            return Problem.of(
                            "axes-swapped",
                            new Text(
                                    "Nord och öst har bytt plats på den här raden, jämfört med filen i övrigt.",
                                    "Northing and easting have changed places in this row, compared with the rest of the file."),
                            new Text("Byt plats på de två talen.", "Swap the two numbers."))
                    .at(0, null, value);
        }
        return Problem.of(
                        "coordinate-outside",
                        new Text(
                                "Koordinaten ligger utanför Sverige när den läses som " + KnownCrs.name(reading.crs())
                                        + " ("
                                        + reading.crs() + "). I SWEREF 99 TM väntas öst " + range(Locale.of("sv"), true)
                                        + " och nord " + range(Locale.of("sv"), false) + " m.",
                                "The coordinate is outside Sweden when read as " + KnownCrs.name(reading.crs()) + " ("
                                        + reading.crs() + "). In SWEREF 99 TM, easting " + range(Locale.ENGLISH, true)
                                        + " and northing " + range(Locale.ENGLISH, false) + " m are expected."),
                        new Text(
                                "Rätta koordinaten, eller ange med --crs det system som filen är i.",
                                "Correct the coordinate, or state with --crs the system that the file is in."))
                .at(0, null, value);
    }

    private static String range(Locale locale, boolean east) {
        return east
                ? String.format(locale, "%,d–%,d", SwedishBounds.MIN_EAST_M, SwedishBounds.MAX_EAST_M)
                : String.format(locale, "%,d–%,d", SwedishBounds.MIN_NORTH_M, SwedishBounds.MAX_NORTH_M);
    }

    private static String names(List<Reading> readings) {
        return readings.stream().map(r -> KnownCrs.name(r.crs())).distinct().collect(Collectors.joining(", "));
    }

    private static String shown(double x, double y) {
        return plain(x) + " " + plain(y);
    }

    private static String plain(double number) {
        return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : "–";
    }
}
