package se.samband.app.sample;

/** Smooth value noise over the plane, 0–1: hills for the roads to avoid, and hamlets for houses to gather in. */
final class Noise {

    private final Dice dice;
    private final double cellM;

    Noise(Dice dice, double cellM) {
        this.dice = dice;
        this.cellM = cellM;
    }

    double at(double eastM, double northM) {
        double x = eastM / cellM;
        double y = northM / cellM;
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double u = smooth(x - i);
        double v = smooth(y - j);
        double south = dice.unitAt(i, j) * (1 - u) + dice.unitAt(i + 1, j) * u;
        double north = dice.unitAt(i, j + 1) * (1 - u) + dice.unitAt(i + 1, j + 1) * u;
        return south * (1 - v) + north * v;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
