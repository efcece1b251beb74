package se.samband.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

class ToSwerefTest {

    private static final Crs RT90 = new Crs(3021);
    private static final Crs WEB_MERCATOR = new Crs(3857);

    /** Malmö, Strömstad, Leksand, Visby, Kiruna, Haparanda: longitude and latitude. */
    private static final double[][] TOWNS = {
        {13.0, 55.6}, {11.18, 58.94}, {15.0, 60.73}, {18.3, 57.63}, {20.2, 67.85}, {24.1, 65.83}
    };

    @Test
    void aDeclaredSystemThatFitsIsTakenWithoutNotice() {
        ToSweref way = ToSweref.decide(Optional.of(Crs.WGS84), townsIn(Crs.WGS84, false));
        assertThat(way.notices()).isEmpty();
        assertThat(way.swapped()).isFalse();
        assertThat(east(way.place(15, 60.73))).isCloseTo(500_000, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(ints = {3006, 4326, 3021, 3857, 3011, 25833})
    void swappedAxesAreSeenWhateverTheDeclaredSystem(int epsg) {
        Crs crs = new Crs(epsg);
        ToSweref way = ToSweref.decide(Optional.of(crs), townsIn(crs, true));
        assertThat(way.swapped()).isTrue();
        assertThat(way.notices()).hasSize(1);
        Coordinate leksand = Transform.between(Crs.WGS84, crs).apply(15, 60.73);
        assertThat(east(way.place(leksand.y, leksand.x))).isCloseTo(500_000, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "3006,false",
        "3006,true",
        "3021,false",
        "3021,true",
        "4326,false",
        "4326,true",
        "3857,false",
        "3857,true"
    })
    void anUndeclaredSystemIsToldFromTheNumbersAndTheGuessIsSaid(int epsg, boolean swapped) {
        ToSweref way = ToSweref.decide(Optional.empty(), townsIn(new Crs(epsg), swapped));
        assertThat(way.source().epsg()).isEqualTo(epsg);
        assertThat(way.swapped()).isEqualTo(swapped);
        assertThat(way.notices()).hasSize(swapped ? 2 : 1);
        assertThat(way.notices().getFirst().what().sv()).contains("EPSG:" + epsg);
    }

    @Test
    void aSingleTownIsNeverMistakenForAnotherSystem() {
        int told = 0;
        for (double[] town : TOWNS) {
            for (Crs crs : List.of(Crs.SWEREF99_TM, RT90, Crs.WGS84, WEB_MERCATOR)) {
                Coordinate there = Transform.between(Crs.WGS84, crs).apply(town[0], town[1]);
                try {
                    assertThat(ToSweref.decide(Optional.empty(), List.of(there)).source())
                            .isEqualTo(crs);
                    told++;
                } catch (BadInputException e) {
                    // Kiruna's numbers in RT90 are those of a place off Blekinge in Web Mercator.
                    assertThat(problem(e).what().sv()).contains("RT90", "Web Mercator");
                }
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {3007, 3008, 3009, 3010, 3011, 3012, 3013, 3014, 3015, 3016, 3017, 3018})
    void aLocalZoneIsNeverGuessed(int epsg) {
        Crs zone = new Crs(epsg);
        double meridian = Transform.between(zone, Crs.WGS84).apply(150_000, 6_700_000).x;
        List<Coordinate> inZone = new ArrayList<>();
        for (double lat = 55.5; lat < 68; lat += 0.5) {
            inZone.add(Transform.between(Crs.WGS84, zone).apply(meridian + 0.3, lat));
        }
        assertThatThrownBy(() -> ToSweref.decide(Optional.empty(), inZone))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(problem(e).in(Lang.SV)).contains("--crs"));
    }

    @Test
    void aWronglyDeclaredSystemIsRefusedAndTheLikelyOneNamed() {
        assertThatThrownBy(() -> ToSweref.decide(Optional.of(Crs.WGS84), townsIn(Crs.SWEREF99_TM, false)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(problem(e).in(Lang.SV))
                                .contains("WGS 84")
                                .contains("--crs 3006"));
    }

    @Test
    void aTownOutsideSwedenInDegreesIsToldAsSuchAndNoOtherSystemIsAskedFor() {
        List<Coordinate> vaduz = List.of(new Coordinate(9.5209, 47.141), new Coordinate(9.53, 47.15));
        assertThatThrownBy(() -> ToSweref.decide(Optional.of(Crs.WGS84), vaduz))
                .isInstanceOfSatisfying(BadInputException.class, e -> {
                    assertThat(problem(e).code()).isEqualTo("outside-sweden");
                    assertThat(problem(e).in(Lang.SV))
                            .contains("utanför Sverige", "latitud 47.141, longitud 9.5209")
                            .doesNotContain("--crs");
                    assertThat(problem(e).in(Lang.EN)).contains("outside Sweden");
                });
        List<Coordinate> noDegrees = List.of(new Coordinate(1_000, 2_000));
        assertThatThrownBy(() -> ToSweref.decide(Optional.of(Crs.WGS84), noDegrees))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(problem(e).in(Lang.SV)).contains("--crs"));
    }

    @Test
    void anUnsupportedSystemIsRefused() {
        assertThatThrownBy(() -> ToSweref.decide(Optional.of(new Crs(2154)), List.of()))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void withoutSystemAndCoordinatesTheUserIsAsked() {
        assertThatThrownBy(() -> ToSweref.decide(Optional.empty(), List.of(new Coordinate(Double.NaN, 1))))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(problem(e).code()).isEqualTo("crs-missing"));
    }

    @Test
    void oneSwappedRowAmongManyIsRefusedNotMended() {
        ToSweref way = ToSweref.decide(Optional.of(Crs.SWEREF99_TM), townsIn(Crs.SWEREF99_TM, false));
        assertThat(refusal(way.place(6_730_000, 500_000)).code()).isEqualTo("axes-swapped");
    }

    @Test
    void aRowOutsideSwedenIsRefusedWithValueAndRange() {
        ToSweref way = ToSweref.decide(Optional.of(Crs.SWEREF99_TM), townsIn(Crs.SWEREF99_TM, false));
        Problem outside = refusal(way.place(0, 0));
        assertThat(outside.code()).isEqualTo("coordinate-outside");
        assertThat(outside.value()).isEqualTo("0.0 0.0");
        assertThat(outside.what().en()).contains("200,000–1,000,000");
        assertThat(refusal(way.place(Double.NaN, 6_600_000)).code()).isEqualTo("coordinate-missing");
    }

    @Test
    void aGeometryIsRefusedForOneBadVertex() throws Exception {
        ToSweref way = ToSweref.decide(Optional.of(Crs.WGS84), townsIn(Crs.WGS84, false));
        Geometry good = new WKTReader().read("LINESTRING (15 60, 16 61)");
        Geometry bad = new WKTReader().read("LINESTRING (15 60, 0 0)");
        assertThat(way.place(good)).isInstanceOf(Placed.At.class);
        assertThat(way.place(bad)).isInstanceOf(Placed.Refused.class);
        assertThat(bad.getCoordinate().x).isEqualTo(15);
    }

    @Test
    void extractsFromOtherCountriesPassWhenAskedFor() {
        List<Coordinate> neubrandenburg = List.of(new Coordinate(13.26, 53.56));
        ToSweref way = ToSweref.decide(Optional.of(Crs.WGS84), neubrandenburg, ToSweref.Extent.ANYWHERE);
        assertThat(way.place(13.26, 53.56)).isInstanceOf(Placed.At.class);
        assertThatThrownBy(() -> ToSweref.decide(Optional.of(Crs.WGS84), neubrandenburg))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void everyLocalityLiesInTheOutline() throws Exception {
        Path file =
                Path.of(System.getProperty("samband.data", "../../shared/data"), "crs/proj9_reference_swedish_crs.csv");
        assumeTrue(Files.exists(file), () -> "no reference file at " + file);
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (cells[3].equals("3006")) {
                Coordinate place = new Coordinate(Double.parseDouble(cells[5]), Double.parseDouble(cells[4]));
                assertThat(SwedishBounds.outlineHolds(place)).as(line).isTrue();
            }
        }
    }

    private static List<Coordinate> townsIn(Crs crs, boolean swapped) {
        Transform transform = Transform.between(Crs.WGS84, crs);
        List<Coordinate> towns = new ArrayList<>();
        for (double[] town : TOWNS) {
            Coordinate c = transform.apply(town[0], town[1]);
            towns.add(swapped ? new Coordinate(c.y, c.x) : c);
        }
        return towns;
    }

    private static double east(Placed<Coordinate> placed) {
        assertThat(placed).isInstanceOf(Placed.At.class);
        return ((Placed.At<Coordinate>) placed).value().x;
    }

    private static Problem refusal(Placed<?> placed) {
        assertThat(placed).isInstanceOf(Placed.Refused.class);
        return ((Placed.Refused<?>) placed).problem();
    }

    private static Problem problem(BadInputException e) {
        return e.problems().getFirst();
    }
}
