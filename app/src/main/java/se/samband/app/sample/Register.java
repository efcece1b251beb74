package se.samband.app.sample;

import java.util.UUID;

/**
 * What the yearly register says: ids and positions. Some ids are issued anew without reason, and in 2025 the register of one
 * municipality is replaced: all ids new, all positions moved by at most two metres.
 */
final class Register {

    static final int SWAPPED_MUNICIPALITY = 4;
    static final int SWAP_YEAR = 2;
    private static final double REISSUED = 0.002;

    private final Buildings buildings;
    private final Dice dice;

    Register(Buildings buildings, Dice dice) {
        this.buildings = buildings;
        this.dice = dice;
    }

    boolean isSwapped(int building, int year) {
        return year >= SWAP_YEAR && buildings.municipality(building) == SWAPPED_MUNICIPALITY;
    }

    /** The building's objektidentitet in the register of the year. */
    String id(int building, int year) {
        int edition = 0;
        for (int y = 1; y <= year; y++) {
            boolean swap = y == SWAP_YEAR && buildings.municipality(building) == SWAPPED_MUNICIPALITY;
            if (swap || dice.unitAt(building, 40 + y) < REISSUED) {
                edition = y;
            }
        }
        return uuid(building, edition);
    }

    /** An id that no register holds. */
    String strayId(int building, int year) {
        return uuid(building, 1_000 + year);
    }

    private String uuid(int building, int edition) {
        long high = dice.bitsAt(building, 100L + edition);
        long low = dice.bitsAt(building, 200_000L + edition);
        // Version 4, variant 2: a random id by RFC 9562.
        return new UUID((high & ~0xF000L) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE).toString();
    }

    int eastDm(int building, int year) {
        return buildings.eastDm(building) + (isSwapped(building, year) ? jitterDm(building, 51) : 0);
    }

    int northDm(int building, int year) {
        return buildings.northDm(building) + (isSwapped(building, year) ? jitterDm(building, 52) : 0);
    }

    /** At most 1.4 m along each axis, so at most 2 m in all. */
    private int jitterDm(int building, int axis) {
        return (int) Math.round((dice.unitAt(building, axis) * 2 - 1) * 14);
    }
}
