package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Demographic statistical areas: each municipality cut into areas of some 1 700 people, small in towns and large in forests. */
final class Deso {

    /** @param code as SCB's: municipality, A outside, B in or C in the main locality, number */
    record Area(String code, Geometry shape) {}

    private static final int BUILDINGS_EACH = 420;

    private Deso() {}

    static List<Area> divide(Land land) {
        List<Area> areas = new ArrayList<>();
        for (int m = 0; m < Names.municipalities(); m++) {
            int[] mine = buildingsOf(land.buildings, m);
            int count = Math.max(3, mine.length / BUILDINGS_EACH);
            List<Coordinate> seeds = new ArrayList<>();
            List<Character> letters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                // Buildings are numbered street by street, so even steps spread the seeds as people live.
                int b = mine[(int) ((i + 0.5) * mine.length / count)];
                seeds.add(new Coordinate(land.buildings.eastDm(b) / 10.0, land.buildings.northDm(b) / 10.0));
                letters.add(letter(land, b));
            }
            cut(land.shape.municipalities.get(m), m, seeds, letters, areas);
        }
        return areas;
    }

    private static int[] buildingsOf(Buildings buildings, int municipality) {
        int[] found = new int[buildings.size()];
        int n = 0;
        for (int b = 0; b < buildings.size(); b++) {
            if (buildings.municipality(b) == municipality) {
                found[n++] = b;
            }
        }
        return java.util.Arrays.copyOf(found, n);
    }

    private static char letter(Land land, int building) {
        Unit unit = land.buildings.unit(building);
        if (unit.kind() != Unit.Kind.TOWN) {
            return 'A';
        }
        return land.places.get(unit.place()).rank() == 0 ? 'C' : 'B';
    }

    private static void cut(
            Geometry municipality, int number, List<Coordinate> seeds, List<Character> letters, List<Area> areas) {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds);
        Envelope around = new Envelope(municipality.getEnvelopeInternal());
        around.expandBy(10_000);
        voronoi.setClipEnvelope(around);
        Geometry cells = voronoi.getDiagram(Shapes.FACTORY);
        int[] used = new int[3];
        for (int s = 0; s < seeds.size(); s++) {
            Polygon cell = cellOf(cells, seeds.get(s));
            char letter = letters.get(s);
            String code =
                    CountyShape.code(number) + letter + String.format(Locale.ROOT, "%04d", 10 * ++used[letter - 'A']);
            areas.add(new Area(code, OverlayNGRobust.overlay(cell, municipality, OverlayNG.INTERSECTION)));
        }
    }

    private static Polygon cellOf(Geometry cells, Coordinate seed) {
        for (int c = 0; c < cells.getNumGeometries(); c++) {
            if (seed.equals(cells.getGeometryN(c).getUserData())) {
                return (Polygon) cells.getGeometryN(c);
            }
        }
        throw new IllegalStateException("two seeds at " + seed);
    }
}
