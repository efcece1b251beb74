package se.samband.app.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A star-shaped outline around a centre, given by its radius in each direction. */
final class Blob {

    private static final int WAVES = 9;

    final double eastM;
    final double northM;
    private final double radiusM;
    private final double stretch;
    private final double axis;
    private final double[] amplitude = new double[WAVES];
    private final double[] phase = new double[WAVES];

    /**
     * @param stretch length of the long axis to the short one, at least 1
     * @param roughness 0 an ellipse, 0.3 a ragged shore
     */
    Blob(double eastM, double northM, double radiusM, double stretch, double roughness, Dice dice) {
        this.eastM = eastM;
        this.northM = northM;
        this.radiusM = radiusM;
        this.stretch = stretch;
        axis = dice.between(0, Math.PI);
        for (int w = 0; w < WAVES; w++) {
            amplitude[w] = roughness * dice.between(0.4, 1) / (w + 1.5);
            phase[w] = dice.between(0, 2 * Math.PI);
        }
    }

    double radiusM(double angle) {
        double along = StrictMath.cos(angle - axis);
        double across = StrictMath.sin(angle - axis) * stretch;
        double ellipse = Math.sqrt(stretch) / Math.sqrt(along * along / 1 + across * across);
        double wave = 1;
        for (int w = 0; w < WAVES; w++) {
            wave += amplitude[w] * StrictMath.sin((w + 2) * angle + phase[w]);
        }
        return radiusM * ellipse * Math.max(0.25, wave);
    }

    /** The outline, scaled; closed. */
    Polygon polygon(int points, double scale, double addM) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double r = radiusM(angle) * scale + addM;
            ring[i] = Shapes.point(eastM + r * StrictMath.cos(angle), northM + r * StrictMath.sin(angle));
        }
        ring[points] = ring[0].copy();
        return Shapes.FACTORY.createPolygon(ring);
    }

    /** Distance from the centre over the radius in that direction: below 1 inside. */
    double depth(double e, double n) {
        double dx = e - eastM;
        double dy = n - northM;
        return Math.sqrt(dx * dx + dy * dy) / radiusM(StrictMath.atan2(dy, dx));
    }
}
