package se.samband.app.deliveries.row;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.Notices;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Placed;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.SourceRow;

/** Where a row is, in SWEREF 99 TM: from its geometry, or from its coordinate columns. */
public final class Whereabouts {

    private final Cells cells;
    private final Notices notices;
    private final boolean degrees;
    private @Nullable ToSweref toSweref;

    public Whereabouts(Cells cells, Notices notices) {
        this.cells = cells;
        this.notices = notices;
        this.degrees = !(cells.has(Field.EAST) && cells.has(Field.NORTH));
    }

    /** Whether coordinate columns hold longitude and latitude. */
    public boolean inDegrees() {
        return degrees && cells.has(Field.LATITUDE) && cells.has(Field.LONGITUDE);
    }

    /** Whether a pair of columns holds coordinates, of whatever system. */
    public boolean hasColumns() {
        return !degrees || inDegrees();
    }

    /** How coordinates are to be read, decided from a sample of them. */
    public void read(ToSweref decided) {
        this.toSweref = decided;
    }

    /** A coordinate of the row as the file has it, for deciding how coordinates are to be read; null when it has none. */
    public @Nullable Coordinate raw(SourceRow row) {
        Geometry geometry = row.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            return geometry.getCoordinate();
        }
        try {
            return columns(row);
        } catch (RowFault fault) {
            return null;
        }
    }

    /** The row's point – of an area one inside it – or null when the row tells no place. A line is no place for what stands somewhere. */
    @Nullable
    Coordinate findPoint(SourceRow row) {
        Geometry geometry = row.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            if (geometry.getDimension() == 1) {
                throw RowFault.of(
                        "line-not-expected",
                        new Text(
                                "en punkt eller en yta väntades, men raden har en linje.",
                                "a point or an area is expected, the row has a line."),
                        new Text(
                                "Lämna läget som punkt eller yta. Ledningar och sträckor läses in som route.",
                                "Give the position as a point or an area. Cables and routes are imported as route."));
            }
            Geometry placed = placed(geometry);
            return placed instanceof Point point
                    ? point.getCoordinate()
                    : placed.getInteriorPoint().getCoordinate();
        }
        Coordinate columns = columns(row);
        return columns == null ? null : accept(transform().place(columns.x, columns.y));
    }

    Coordinate getPoint(SourceRow row) {
        Coordinate point = findPoint(row);
        if (point == null) {
            throw RowFault.of(
                    "position-missing",
                    new Text("raden saknar läge.", "the row has no position."),
                    new Text(
                            "Ange koordinater (E och N i SWEREF 99 TM) eller en geometri.",
                            "Give coordinates (E and N in SWEREF 99 TM) or a geometry."));
        }
        return point;
    }

    /** The row's geometry, mended when it crosses itself; empty when it has none. */
    Optional<Geometry> findShape(SourceRow row) {
        Geometry geometry = row.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return Optional.empty();
        }
        Geometry placed = placed(geometry);
        Geometry whole = placed.getDimension() == 2 && !placed.isValid() ? GeometryFixer.fix(placed) : placed;
        if (whole.isEmpty() || whole.getDimension() < placed.getDimension() || isWithoutLength(whole)) {
            throw RowFault.of(
                    "shape-collapsed",
                    new Text("ytan eller linjen har ingen utsträckning.", "the area or line has no extent."),
                    new Text("Rita om den eller ta bort raden.", "Draw it anew or remove the row."));
        }
        if (whole != placed) {
            notices.add(Problem.of(
                            "shape-mended",
                            new Text(
                                    "ytor som korsade sig själva har lagats.",
                                    "areas that crossed themselves were mended."),
                            new Text("Kontrollera dem på kartan.", "Check them on the map."))
                    .at(row.number(), null, null));
        }
        return Optional.of(whole);
    }

    private static boolean isWithoutLength(Geometry shape) {
        return shape.getDimension() == 1 && shape.getLength() == 0;
    }

    /** The area a building covers, as it was drawn; null when the row has a point or none. */
    @Nullable
    Geometry findOutline(SourceRow row) {
        Geometry geometry = row.geometry();
        return geometry == null || geometry.isEmpty() || geometry.getDimension() < 2 ? null : placed(geometry);
    }

    Geometry getShape(SourceRow row) {
        return findShape(row)
                .orElseThrow(() -> RowFault.of(
                        "shape-missing",
                        new Text("raden saknar geometri.", "the row has no geometry."),
                        new Text("Rita in den eller ta bort raden.", "Draw it or remove the row.")));
    }

    private Geometry placed(Geometry geometry) {
        return accept(transform().place(geometry));
    }

    private ToSweref transform() {
        if (toSweref == null) {
            throw new IllegalStateException("a row with a place came before its coordinate system was decided");
        }
        return toSweref;
    }

    private @Nullable Coordinate columns(SourceRow row) {
        Field first = degrees ? Field.LONGITUDE : Field.EAST;
        Field second = degrees ? Field.LATITUDE : Field.NORTH;
        if (!cells.has(first) || !cells.has(second)) {
            return null;
        }
        double x = cells.coordinate(first, row);
        double y = cells.coordinate(second, row);
        if (Double.isNaN(x) && Double.isNaN(y)) {
            return null;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            throw cells.placed(
                    Double.isNaN(x) ? first : second,
                    null,
                    RowFault.of(
                            "coordinate-missing",
                            new Text("den ena koordinaten saknas.", "one of the coordinates is missing."),
                            new Text("Fyll i båda eller ingen.", "Fill in both or neither.")));
        }
        return new Coordinate(x, y);
    }

    private static <T> T accept(Placed<T> placed) {
        return switch (placed) {
            case Placed.At<T> at -> at.value();
            case Placed.Refused<T> refused -> throw new RowFault(refused.problem());
        };
    }
}
