package se.samband.core.goals;

import se.samband.core.text.Text;

/** One part of a goal. */
public sealed interface Tier permits MeasuredTier, UnmeasuredTier {

    /** Unique within the goal, such as {@code gigabit}. */
    String id();

    Text name();
}
