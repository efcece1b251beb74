package se.samband.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samband.core.building.UnitKind;
import se.samband.core.figures.Fraction;
import se.samband.core.figures.Share;

/**
 * The connected or passed share over time as a drawing: for each time a column from the lower to the upper bound. Positions across
 * are per cent of the width, positions down are pixels.
 *
 * @param points in order of time, those that have a share
 * @param gridPercents the shares that have a line
 */
record Trend(List<Point> points, List<Integer> gridPercents, int floorPercent) {

    static final int HEIGHT = 200;
    private static final int STEP = 10;
    private static final double WHOLE = 100;

    /**
     * @param upperY where the upper bound lies
     * @param lowerY where the lower bound lies, further down
     */
    record Point(Standing standing, Share share, double xPercent, double upperY, double lowerY) {

        double rangeHeight() {
            return Math.max(0, lowerY - upperY);
        }
    }

    static Trend of(List<Standing> standings, UnitKind unit) {
        List<Standing> drawn = standings.stream()
                .filter(s -> s.line().reached(unit).findLower().isPresent())
                .toList();
        double lowest = drawn.stream()
                .map(s -> s.line().reached(unit).findLower())
                .flatMap(Optional::stream)
                .mapToDouble(Fraction::toDouble)
                .min()
                .orElse(0);
        // The scale says where it starts; a bar from nought would hide what happens between 90 and 100 per cent.
        int floor = Math.min(STEP * (int) (lowest * STEP), (int) WHOLE - 2 * STEP);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Share share = drawn.get(i).line().reached(unit);
            double x = WHOLE * (i + 0.5) / drawn.size();
            double upper = y(share.counted() + share.unknown(), share.total(), floor);
            points.add(new Point(drawn.get(i), share, x, upper, y(share.counted(), share.total(), floor)));
        }
        List<Integer> grid = new ArrayList<>();
        int step = WHOLE - floor > 5 * STEP ? 2 * STEP : STEP;
        for (int percent = (int) WHOLE; percent >= floor; percent -= step) {
            grid.add(percent);
        }
        return new Trend(List.copyOf(points), List.copyOf(grid), floor);
    }

    double gridY(int percent) {
        return y(percent, (long) WHOLE, floorPercent);
    }

    private static double y(long part, long whole, int floor) {
        return HEIGHT * (1 - (WHOLE * part / whole - floor) / (WHOLE - floor));
    }
}
