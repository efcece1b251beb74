package se.samband.app.map;

/** The five colours of a share on maps: the darker, the more are left. */
public final class ShareStep {

    private static final int[] FROM_PERCENT = {60, 80, 90, 95};

    /** Where there is nothing to share, or it is not told. */
    public static final int NONE = -1;

    private ShareStep() {}

    /** 0 … 4, or {@link #NONE} when the whole is nothing. A share on a border belongs to the step above. */
    public static int of(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        int step = 0;
        while (step < FROM_PERCENT.length && part * 100 >= FROM_PERCENT[step] * whole) {
            step++;
        }
        return step;
    }
}
