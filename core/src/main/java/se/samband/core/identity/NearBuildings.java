package se.samband.core.identity;

import java.util.Arrays;

/** For each address the buildings near it with their distance, each building once; as growing columns. */
final class NearBuildings {

    private static final int NONE = -1;

    private final int most;
    private int[] firstOf = new int[0];
    private int[] building = new int[64];
    private float[] distanceM = new float[64];
    private int[] next = new int[64];
    private int size;

    /** @param most buildings kept for one address */
    NearBuildings(int most) {
        this.most = most;
    }

    /** A building measured twice keeps its least distance; beyond the most that are kept, the furthest is left out. */
    void add(int address, int near, double metres) {
        int count = 0;
        int furthest = NONE;
        for (int n = first(address); n != NONE; n = next[n]) {
            if (building[n] == near) {
                distanceM[n] = Math.min(distanceM[n], (float) metres);
                return;
            }
            furthest = furthest == NONE || distanceM[n] > distanceM[furthest] ? n : furthest;
            count++;
        }
        if (count < most) {
            link(address, near, (float) metres);
        } else if (metres < distanceM[furthest]) {
            building[furthest] = near;
            distanceM[furthest] = (float) metres;
        }
    }

    /** First entry of the address, or −1. */
    int first(int address) {
        return address < firstOf.length ? firstOf[address] : NONE;
    }

    /** The entry after this one of the same address, or −1. */
    int next(int entry) {
        return next[entry];
    }

    int building(int entry) {
        return building[entry];
    }

    double distanceM(int entry) {
        return distanceM[entry];
    }

    /** Infinite when no building is near. */
    double leastM(int address) {
        double least = Double.POSITIVE_INFINITY;
        for (int n = first(address); n != NONE; n = next[n]) {
            least = Math.min(least, distanceM[n]);
        }
        return least;
    }

    private void link(int address, int near, float metres) {
        if (size == building.length) {
            int grown = size + (size >> 1);
            building = Arrays.copyOf(building, grown);
            distanceM = Arrays.copyOf(distanceM, grown);
            next = Arrays.copyOf(next, grown);
        }
        if (address >= firstOf.length) {
            int before = firstOf.length;
            firstOf = Arrays.copyOf(firstOf, Math.max(address + 1, before + (before >> 1)));
            Arrays.fill(firstOf, before, firstOf.length, NONE);
        }
        building[size] = near;
        distanceM[size] = metres;
        next[size] = firstOf[address];
        firstOf[address] = size++;
    }
}
