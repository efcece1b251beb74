package se.samband.geo.crs;

import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.cosh;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sinh;
import static java.lang.Math.tan;

import org.locationtech.jts.geom.Coordinate;

/**
 * Gauss–Krüger's conformal projection on GRS 80 by Krüger's series in the third flattening n, as Lantmäteriet publishes it
 * ("Gauss conformal projection (Transverse Mercator), Krüger's formulas"). The independent check on the projection library.
 */
record GaussKrugerSeries(double meridianDeg, double scale, double falseEastingM) {

    static final GaussKrugerSeries SWEREF99_TM = new GaussKrugerSeries(15, 0.9996, 500_000);

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double E2 = F * (2 - F);
    private static final double N = F / (2 - F);
    private static final double MEAN_RADIUS = A / (1 + N) * (1 + pow(N, 2) / 4 + pow(N, 4) / 64);

    private static final double[] BETA = {
        N / 2 - 2 * pow(N, 2) / 3 + 5 * pow(N, 3) / 16 + 41 * pow(N, 4) / 180,
        13 * pow(N, 2) / 48 - 3 * pow(N, 3) / 5 + 557 * pow(N, 4) / 1440,
        61 * pow(N, 3) / 240 - 103 * pow(N, 4) / 140,
        49_561 * pow(N, 4) / 161_280
    };

    Coordinate project(double latDeg, double lonDeg) {
        double conformal = conformalLatitude(Math.toRadians(latDeg));
        double lon = Math.toRadians(lonDeg - meridianDeg);
        double xi = atan(tan(conformal) / cos(lon));
        double eta = atanh(cos(conformal) * sin(lon));
        double north = xi;
        double east = eta;
        for (int i = 0; i < BETA.length; i++) {
            double k = 2.0 * (i + 1);
            north += BETA[i] * sin(k * xi) * cosh(k * eta);
            east += BETA[i] * cos(k * xi) * sinh(k * eta);
        }
        return new Coordinate(falseEastingM + scale * MEAN_RADIUS * east, scale * MEAN_RADIUS * north);
    }

    private static double conformalLatitude(double lat) {
        double s2 = pow(sin(lat), 2);
        double a = E2;
        double b = (5 * pow(E2, 2) - pow(E2, 3)) / 6;
        double c = (104 * pow(E2, 3) - 45 * pow(E2, 4)) / 120;
        double d = 1237 * pow(E2, 4) / 1260;
        return lat - sin(lat) * cos(lat) * (a + b * s2 + c * s2 * s2 + d * s2 * s2 * s2);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
