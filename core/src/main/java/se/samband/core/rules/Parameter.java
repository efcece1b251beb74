package se.samband.core.rules;

import se.samband.core.text.Text;

/**
 * One number or choice of a rulebook.
 *
 * @param value in the unit of the key; 1 and 0 for yes and no
 * @param source where the value comes from
 * @param assumption whether the value is assumed rather than confirmed by the source
 */
public record Parameter(ParameterKey key, int value, Text source, boolean assumption) {

    /** The value with its unit, for showing. */
    public Text shown() {
        return key.unit().show(value);
    }
}
