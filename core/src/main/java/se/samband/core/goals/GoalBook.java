package se.samband.core.goals;

import java.util.List;
import java.util.Optional;
import se.samband.core.text.Text;

/**
 * One goal with its tiers, as somebody decided it.
 *
 * @param id short name on the command line and in addresses, such as {@code se-2025}
 * @param year the year by the end of which it is to be reached
 * @param isDefault whether areas are held against it unless another is asked for
 * @param sources where the goal can be read, at least one
 * @param tiers at least one, in the order of the source
 */
public record GoalBook(String id, Text name, int year, boolean isDefault, List<Source> sources, List<Tier> tiers) {

    /** A place where the goal can be read. */
    public record Source(Text title, Optional<String> url) {}

    public GoalBook {
        sources = List.copyOf(sources);
        tiers = List.copyOf(tiers);
    }

    /** The tiers that building data can answer; empty for a goal on mobile coverage. */
    public List<MeasuredTier> measuredTiers() {
        return tiers.stream()
                .filter(MeasuredTier.class::isInstance)
                .map(MeasuredTier.class::cast)
                .toList();
    }
}
