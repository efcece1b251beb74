package se.samband.app.deliveries.row;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewPopulationSquare;

/**
 * Inhabitants per grid square. SCB's square id tells the lower left corner, easting then northing ({@code 3520006860000}), or the
 * INSPIRE form with side ({@code SE_CRS3006RES1000mN6860000E352000}); coordinate columns tell the centre.
 */
record PopulationRows(RowContext in) implements RowHandler {

    private static final Pattern SCB_ID = Pattern.compile("(\\d{6})(\\d{7})");
    private static final Pattern INSPIRE_ID = Pattern.compile("(?:SE_)?CRS3006RES(\\d+)mN(\\d+)E(\\d+)");
    private static final int DEFAULT_SIDE_M = 1000;

    @Override
    public Optional<SkipReason> take(SourceRow row) {
        if (in.namesOtherCounty(row)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        int population = in.cells().count(Field.POPULATION, row, 0);
        String id = in.cells().id(Field.SQUARE_ID, row);
        Coordinate centre = in.where().findPoint(row);
        NewPopulationSquare square = square((int) row.number(), id, centre, population);
        double half = square.sideM() / 2.0;
        if (!in.county().holdsPoint(new Coordinate(square.eastM() + half, square.northM() + half))
                && !in.cells().has(Field.MUNICIPALITY_CODE)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        in.sink().square(square);
        return Optional.empty();
    }

    private NewPopulationSquare square(int row, @Nullable String id, @Nullable Coordinate centre, int population) {
        Matcher inspire = INSPIRE_ID.matcher(id == null ? "" : id);
        if (inspire.matches()) {
            return new NewPopulationSquare(
                    row,
                    id,
                    Double.parseDouble(inspire.group(3)),
                    Double.parseDouble(inspire.group(2)),
                    Integer.parseInt(inspire.group(1)),
                    population);
        }
        Matcher scb = SCB_ID.matcher(id == null ? "" : id);
        if (scb.matches()) {
            double east = Double.parseDouble(scb.group(1));
            double north = Double.parseDouble(scb.group(2));
            int side = centre == null ? DEFAULT_SIDE_M : (int) (2 * Math.round(centre.x - east));
            if (side < 100 || centre != null && Math.abs(centre.y - north - side / 2.0) > 1) {
                throw in.cells()
                        .placed(
                                Field.SQUARE_ID,
                                id,
                                RowFault.of(
                                        "square-elsewhere",
                                        new Text(
                                                "rutans id och koordinater pekar på olika platser.",
                                                "the square's id and coordinates point to different places."),
                                        new Text("Rätta det ena.", "Correct one of them.")));
            }
            return new NewPopulationSquare(row, id, east, north, side, population);
        }
        if (centre == null) {
            throw RowFault.of(
                    "square-place-missing",
                    new Text("rutans läge saknas.", "the square's place is missing."),
                    new Text("Ange rutid eller rutans koordinater.", "Give the square's id or its coordinates."));
        }
        double east = Math.floor(Math.round(centre.x) / (double) DEFAULT_SIDE_M) * DEFAULT_SIDE_M;
        double north = Math.floor(Math.round(centre.y) / (double) DEFAULT_SIDE_M) * DEFAULT_SIDE_M;
        return new NewPopulationSquare(row, id, east, north, DEFAULT_SIDE_M, population);
    }
}
