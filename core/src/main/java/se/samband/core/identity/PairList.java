package se.samband.core.identity;

import java.util.Arrays;

/** Candidate pairs of row and building with their score, as growing columns. Columns may be longer than {@link #size}. */
final class PairList {

    private int[] row = new int[64];
    private int[] known = new int[64];
    private int[] score = new int[64];
    private byte[] method = new byte[64];
    private int size;

    void add(int rowNumber, int building, int points, int methodOrdinal) {
        if (size == row.length) {
            int n = size + (size >> 1);
            row = Arrays.copyOf(row, n);
            known = Arrays.copyOf(known, n);
            score = Arrays.copyOf(score, n);
            method = Arrays.copyOf(method, n);
        }
        row[size] = rowNumber;
        known[size] = building;
        score[size] = points;
        method[size] = (byte) methodOrdinal;
        size++;
    }

    int size() {
        return size;
    }

    int[] row() {
        return row;
    }

    int[] known() {
        return known;
    }

    int[] score() {
        return score;
    }

    byte method(int pair) {
        return method[pair];
    }
}
