package se.samband.app.sample;

/**
 * How large a county to invent.
 *
 * @param buildings number of buildings that stand in at least one of the three registers, 1 000 to 1 000 000
 * @param seed another seed is another county
 */
public record SampleOptions(int buildings, long seed) {

    public static final int FEWEST = 1_000;
    public static final int MOST = 1_000_000;
    public static final SampleOptions DEFAULT = new SampleOptions(12_000, 1);

    public SampleOptions {
        if (buildings < FEWEST || buildings > MOST) {
            throw new IllegalArgumentException("buildings must be " + FEWEST + "–" + MOST + ": " + buildings);
        }
    }
}
