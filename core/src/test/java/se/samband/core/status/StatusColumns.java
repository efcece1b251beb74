package se.samband.core.status;

import java.util.Arrays;

/** Makes columns of given statuses for tests. */
public final class StatusColumns {

    private StatusColumns() {}

    public static StatusColumn of(Status... statuses) {
        byte[] ordinals = new byte[statuses.length];
        for (int b = 0; b < statuses.length; b++) {
            ordinals[b] = (byte) statuses[b].ordinal();
        }
        int[] deciding = new int[statuses.length];
        Arrays.fill(deciding, -1);
        return new StatusColumn(ordinals, deciding);
    }
}
