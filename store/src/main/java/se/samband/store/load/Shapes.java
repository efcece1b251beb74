package se.samband.store.load;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Brings geometries to the one type of their layer. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CIRCLE_SIDES = 64;
    private static final double M2_PER_HA = 10_000;

    private Shapes() {}

    /** The geometry's polygons as one valid multipolygon. */
    static MultiPolygon polygons(int rowNo, Geometry geometry) {
        MultiPolygon polygons = polygons(geometry);
        if (polygons.isEmpty()) {
            throw wrongType(rowNo, geometry, new Text("en yta väntades", "an area was expected"));
        }
        return polygons;
    }

    /** As {@link #polygons(int, Geometry)}; empty when the geometry covers nothing. */
    @SuppressWarnings("unchecked")
    static MultiPolygon polygons(Geometry geometry) {
        Geometry valid = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
        List<Polygon> polygons = new ArrayList<>(PolygonExtracter.getPolygons(valid));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The geometry's lines as one multiline; outlines of areas count as lines. */
    @SuppressWarnings("unchecked")
    static Geometry lines(int rowNo, Geometry geometry) {
        List<LineString> lines = LinearComponentExtracter.getLines(geometry);
        if (lines.isEmpty()) {
            throw wrongType(rowNo, geometry, new Text("en linje väntades", "a line was expected"));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    /**
     * A regular polygon of the given area around a point: the shape assumed for a locality that is only given as a point.
     *
     * @param areaHa hectares, more than 0
     */
    static MultiPolygon circle(Coordinate centre, double areaHa) {
        // Area of a regular n-gon: n/2 · r² · sin(2π/n).
        double radius = Math.sqrt(2 * areaHa * M2_PER_HA / (CIRCLE_SIDES * Math.sin(2 * Math.PI / CIRCLE_SIDES)));
        Coordinate[] ring = new Coordinate[CIRCLE_SIDES + 1];
        for (int i = 0; i < CIRCLE_SIDES; i++) {
            double angle = 2 * Math.PI * i / CIRCLE_SIDES;
            ring[i] = new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
        }
        ring[CIRCLE_SIDES] = ring[0];
        return FACTORY.createMultiPolygon(new Polygon[] {FACTORY.createPolygon(ring)});
    }

    static MultiPolygon square(double eastM, double northM, int sideM) {
        return FACTORY.createMultiPolygon(new Polygon[] {
            FACTORY.createPolygon(new Coordinate[] {
                new Coordinate(eastM, northM),
                new Coordinate(eastM + sideM, northM),
                new Coordinate(eastM + sideM, northM + sideM),
                new Coordinate(eastM, northM + sideM),
                new Coordinate(eastM, northM)
            })
        });
    }

    static BadInputException wrongType(int rowNo, Geometry geometry, Text expected) {
        return new BadInputException(Problem.of(
                        "geometry-type",
                        new Text(expected.sv() + ".", expected.en() + "."),
                        new Text(
                                "Kontrollera att rätt lager är valt, eller lämna ut raden.",
                                "Check that the right layer is chosen, or leave the row out."))
                .at(rowNo, null, geometry.getGeometryType()));
    }
}
