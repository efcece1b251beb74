package se.samband.core.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of a whole, from 0 to 1.
 *
 * @param numerator 0 … denominator
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public Fraction {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator + " is not a share");
        }
    }

    /**
     * The share in per cent, rounded for showing. Nothing but the whole is shown as 100, and nothing but none as 0: 999 of 1 000
     * is 99 with no decimals.
     *
     * @param decimals number of decimals, 0 or more
     */
    public BigDecimal percent(int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal whole = BigDecimal.valueOf(100).setScale(decimals);
        BigDecimal rounded = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        if (rounded.compareTo(whole) == 0 && numerator < denominator) {
            return whole.subtract(step);
        }
        return rounded.signum() == 0 && numerator > 0 ? step : rounded;
    }

    /** For drawing only. */
    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Fraction other) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(other.denominator))
                .compareTo(BigDecimal.valueOf(other.numerator).multiply(BigDecimal.valueOf(denominator)));
    }
}
