package se.samband.core.goals;

import se.samband.core.text.Text;

/**
 * A part of a goal that claims about buildings cannot answer. It is kept so that nobody misses it.
 *
 * @param reason why it cannot be evaluated here
 */
public record UnmeasuredTier(String id, Text name, Text reason) implements Tier {}
