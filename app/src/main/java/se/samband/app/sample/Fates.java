package se.samband.app.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deals out the fates so that each municipality reaches its share of households in each year: towns before villages before
 * forest roads before shores, and whole districts that nobody reports on.
 */
final class Fates {

    /** Share with fibre in 2023 and what 2024 and 2025 add, then the share that is unknown; one row a municipality. */
    private static final double[][] SHARES = {
        {0.955, 0.012, 0.006, 0.015},
        {0.920, 0.032, 0.022, 0.020},
        {0.880, 0.035, 0.040, 0.030},
        {0.860, 0.045, 0.045, 0.025},
        {0.830, 0.040, 0.045, 0.050},
        {0.800, 0.045, 0.045, 0.060},
        {0.760, 0.050, 0.060, 0.080}
    };

    /** What becomes of those without fibre, dealt out in turn so that each fate occurs in a small county too. */
    private static final List<Fate> WITHOUT = List.of(
            Fate.PLANNED,
            Fate.GRANTED_BY_AREA,
            Fate.NEVER,
            Fate.LATE_CONNECTION,
            Fate.GRANTED_BY_LIST,
            Fate.EXPIRED,
            Fate.NEVER,
            Fate.PLANNED,
            Fate.NEVER,
            Fate.NEVER);

    private record Candidate(int unit, double score) {}

    final Fate[] of;
    private final double[] weight;

    Fates(Land land, Dice dice) {
        Buildings buildings = land.buildings;
        int units = buildings.units.size();
        of = new Fate[units];
        weight = new double[units];
        double[] east = new double[units];
        double[] north = new double[units];
        double[] total = new double[Names.municipalities()];
        for (int b = 0; b < buildings.size(); b++) {
            int unit = buildings.unitOf(b);
            east[unit] = buildings.eastDm(b) / 10.0;
            north[unit] = buildings.northDm(b) / 10.0;
            double w = buildings.households(b, 0) + 0.05;
            weight[unit] += w;
            total[buildings.municipality(b)] += w;
        }
        Noise silence = new Noise(dice.fork("silence"), land.shape.sideM / 12);
        Noise reach = new Noise(dice.fork("reach"), land.shape.sideM / 9);
        int turn = 0;
        for (int m = 0; m < total.length; m++) {
            List<Candidate> silent = new ArrayList<>();
            List<Candidate> rest = new ArrayList<>();
            for (int u = 0; u < units; u++) {
                Unit unit = buildings.units.get(u);
                if (unit.municipality() == m) {
                    double luck = dice.unitAt(u, 3);
                    double quiet = unit.kind() == Unit.Kind.TOWN ? -1 : silence.at(east[u], north[u]) + luck * 0.05;
                    silent.add(new Candidate(u, quiet));
                    rest.add(new Candidate(u, score(land, unit, reach.at(east[u], north[u]), luck)));
                }
            }
            silent.sort(Comparator.comparingDouble(Candidate::score).reversed());
            rest.sort(Comparator.comparingDouble(Candidate::score).reversed());
            deal(silent, Fate.UNKNOWN, total[m] * SHARES[m][3]);
            deal(rest, Fate.BUILT_2023, total[m] * SHARES[m][0]);
            deal(rest, Fate.BUILT_2024, total[m] * SHARES[m][1]);
            deal(rest, Fate.BUILT_2025, total[m] * SHARES[m][2]);
            turn = dealInTurn(rest, turn);
        }
    }

    private static double score(Land land, Unit unit, double reach, double luck) {
        return switch (unit.kind()) {
            case TOWN ->
                3 - 0.06 * Math.min(8, land.places.get(unit.place()).rank()) - 0.25 * unit.depth() + 0.5 * luck;
            case VILLAGE -> 1.3 + reach + 0.5 * luck;
            case RURAL -> 0.6 + 1.8 * reach + 0.5 * luck;
            case SHORE -> 0.2 + reach + 0.6 * luck;
        };
    }

    private void deal(List<Candidate> candidates, Fate fate, double quota) {
        double given = 0;
        for (Candidate candidate : candidates) {
            int unit = candidate.unit();
            if (of[unit] == null && given + weight[unit] / 2 <= quota) {
                of[unit] = fate;
                given += weight[unit];
            }
        }
    }

    private int dealInTurn(List<Candidate> rest, int turn) {
        int next = turn;
        for (Candidate candidate : rest) {
            if (of[candidate.unit()] == null) {
                of[candidate.unit()] = WITHOUT.get(next++ % WITHOUT.size());
            }
        }
        return next;
    }
}
