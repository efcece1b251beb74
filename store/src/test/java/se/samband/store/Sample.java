package se.samband.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.RefusedRow;

/** Small rows for tests: two municipalities side by side, buildings on a line from west to east, one kilometre apart. */
final class Sample {

    static final NewWorkspace DALARNA = new NewWorkspace("20", "Dalarnas län", false);
    static final double EAST_M = 500_000;
    static final double NORTH_M = 6_700_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String SHA256 = "00".repeat(32);

    private Sample() {}

    static NewDelivery delivery(DeliveryKind kind, String publisher, String asOf) {
        return NewDelivery.of(
                kind,
                publisher,
                LocalDate.parse(asOf),
                Instant.parse(asOf + "T12:00:00Z"),
                kind.code() + ".csv",
                SHA256);
    }

    /** A box from one kilometre to another along the line of buildings. */
    static Geometry box(double fromKm, double toKm) {
        return FACTORY.toGeometry(
                new Envelope(EAST_M + 1000 * fromKm, EAST_M + 1000 * toKm, NORTH_M - 5000, NORTH_M + 5000));
    }

    static Geometry point(double km) {
        return FACTORY.createPoint(new Coordinate(EAST_M + 1000 * km, NORTH_M));
    }

    static Geometry line(double fromKm, double toKm) {
        return FACTORY.createLineString(new Coordinate[] {
            new Coordinate(EAST_M + 1000 * fromKm, NORTH_M), new Coordinate(EAST_M + 1000 * toKm, NORTH_M)
        });
    }

    static NewArea area(int row, String code, String name, Geometry geometry) {
        return new NewArea(row, code, name, null, -1, Double.NaN, geometry);
    }

    static NewRegisterRecord building(int row, int number, String id, double km, int households) {
        return new NewRegisterRecord(
                row,
                number,
                id,
                EAST_M + 1000 * km,
                NORTH_M,
                "Åkervägen " + row,
                "793 30",
                "Leksand",
                "Bostad",
                households,
                0,
                0,
                null,
                MatchMethod.ID,
                100);
    }

    static NewClaim claim(int row, int building, ClaimState state, int downMbit) {
        return new NewClaim(
                row,
                building,
                state,
                Technology.FIBRE,
                downMbit,
                -1,
                "Byanät Nord",
                null,
                -1,
                null,
                null,
                false,
                MatchMethod.ID,
                100,
                null);
    }

    static NewCoverArea cover(int row, Geometry geometry) {
        return new NewCoverArea(
                row,
                "Etapp 1",
                "Byanät Nord",
                "PTS 2022",
                Technology.FIBRE,
                1000,
                LocalDate.parse("2030-12-31"),
                geometry);
    }

    static RefusedRow refused(int row) {
        return new RefusedRow(
                row,
                Arrays.asList("a", null, "å"),
                List.of(Problem.of(
                                "number-expected",
                                new Text("ett tal väntades.", "a number was expected."),
                                new Text("Skriv ett tal.", "Write a number."))
                        .at(row, "fart", "snabb")));
    }
}
