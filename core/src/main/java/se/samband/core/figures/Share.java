package se.samband.core.figures;

import java.util.Optional;

/**
 * How large a part has something, when some of the whole is unknown. Unknown is not no: the true share lies between the two bounds.
 *
 * @param counted those that surely have it
 * @param unknown those of which nothing definite is known
 * @param total all
 */
public record Share(long counted, long unknown, long total) {

    public Share {
        if (counted < 0 || unknown < 0 || counted + unknown > total) {
            throw new IllegalArgumentException(counted + " and " + unknown + " unknown of " + total);
        }
    }

    /** At least this part: the unknown counted as no. Empty when there is nothing to count. */
    public Optional<Fraction> findLower() {
        return total == 0 ? Optional.empty() : Optional.of(new Fraction(counted, total));
    }

    /** At most this part: the unknown counted as yes. Empty when there is nothing to count. */
    public Optional<Fraction> findUpper() {
        return total == 0 ? Optional.empty() : Optional.of(new Fraction(counted + unknown, total));
    }
}
