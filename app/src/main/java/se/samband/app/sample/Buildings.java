package se.samband.app.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All buildings as columns, some 40 bytes each; a building's number is its position. */
final class Buildings {

    static final int YEARS = 3;
    private static final Use[] USES = Use.values();

    final List<Unit> units = new ArrayList<>();
    final List<Road> roads = new ArrayList<>();
    private final Dice dice;
    private int size;
    private int[] eastDm;
    private int[] northDm;
    private int[] unit;
    private int[] road;
    private int[] number;
    private byte[] use;
    private byte[] function;
    private short[] households;
    private short[] workplaces;

    Buildings(int capacity, Dice dice) {
        this.dice = dice;
        eastDm = new int[capacity];
        northDm = new int[capacity];
        unit = new int[capacity];
        road = new int[capacity];
        number = new int[capacity];
        use = new byte[capacity];
        function = new byte[capacity];
        households = new short[capacity];
        workplaces = new short[capacity];
    }

    void add(
            double eastM,
            double northM,
            int unitNumber,
            int roadNumber,
            int houseNumber,
            Use purpose,
            int publicFunction) {
        if (size == eastDm.length) {
            grow();
        }
        int b = size++;
        eastDm[b] = (int) Math.round(eastM * 10);
        northDm[b] = (int) Math.round(northM * 10);
        unit[b] = unitNumber;
        road[b] = roadNumber;
        number[b] = houseNumber;
        use[b] = (byte) purpose.ordinal();
        function[b] = (byte) publicFunction;
        double u = dice.unitAt(b, 11);
        households[b] = (short)
                switch (purpose) {
                    case HOUSE, FARM -> 1;
                    case PAIR -> 2;
                    case APARTMENTS -> 6 + (int) (u * u * 46);
                    case HOLIDAY_HOME, BUSINESS, INDUSTRY, PUBLIC -> 0;
                };
        double w = dice.unitAt(b, 12);
        workplaces[b] = (short)
                switch (purpose) {
                    case HOUSE -> w < 0.07 ? 1 : 0;
                    case PAIR, HOLIDAY_HOME -> 0;
                    case APARTMENTS -> w < 0.25 ? 1 + (int) (w * 16) : 0;
                    case FARM, INDUSTRY, PUBLIC -> 1;
                    case BUSINESS -> 1 + (int) (w * w * 7);
                };
    }

    private void grow() {
        int n = size + size / 2 + 16;
        eastDm = Arrays.copyOf(eastDm, n);
        northDm = Arrays.copyOf(northDm, n);
        unit = Arrays.copyOf(unit, n);
        road = Arrays.copyOf(road, n);
        number = Arrays.copyOf(number, n);
        use = Arrays.copyOf(use, n);
        function = Arrays.copyOf(function, n);
        households = Arrays.copyOf(households, n);
        workplaces = Arrays.copyOf(workplaces, n);
    }

    int size() {
        return size;
    }

    /** Decimetres, EPSG:3006. */
    int eastDm(int b) {
        return eastDm[b];
    }

    int northDm(int b) {
        return northDm[b];
    }

    int unitOf(int b) {
        return unit[b];
    }

    Unit unit(int b) {
        return units.get(unit[b]);
    }

    int roadNumber(int b) {
        return road[b];
    }

    Road road(int b) {
        return roads.get(road[b]);
    }

    int houseNumber(int b) {
        return number[b];
    }

    Use use(int b) {
        return USES[use[b]];
    }

    /** Number of the public function, or 0. */
    int function(int b) {
        return function[b];
    }

    int municipality(int b) {
        return unit(b).municipality();
    }

    /** New houses come and old ones go, about one in a hundred each year. */
    boolean standsIn(int b, int year) {
        double u = dice.unitAt(b, 1);
        if (u < 0.008) {
            return year >= 1;
        }
        if (u < 0.018) {
            return year >= 2;
        }
        if (u < 0.021) {
            return year < 1;
        }
        return u >= 0.024 || year < 2;
    }

    int households(int b, int year) {
        int now = households[b];
        for (int y = 1; y <= year && now > 0; y++) {
            double u = dice.unitAt(b, 20 + y);
            if (u < 0.012) {
                now += now > 4 ? 2 : 1;
            } else if (u < 0.02) {
                now = Math.max(1, now - 1);
            }
        }
        return now;
    }

    int workplaces(int b) {
        return workplaces[b];
    }

    int holidayHomes(int b) {
        return use(b) == Use.HOLIDAY_HOME ? 1 : 0;
    }
}
