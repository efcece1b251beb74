package se.samband.core.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;

/**
 * The technologies that a share counts. A share must always name its set.
 *
 * @param technologies those that count. When {@link Technology#UNSTATED} is among them, a claim that states no technology is
 *     taken to lie in the set; otherwise it cannot be determined
 * @param anySpeed those of them that reach every level, whatever speed a claim states: a goal may name a technology beside a speed
 * @param warning what the set must not be used for, or null
 */
public record TechnologySet(
        String id,
        Text name,
        Set<Technology> technologies,
        Set<Technology> anySpeed,
        @Nullable Text warning) {

    public Verdict contains(Technology technology) {
        if (technologies.contains(technology)) {
            return Verdict.TRUE;
        }
        return technology == Technology.UNSTATED ? Verdict.UNDETERMINED : Verdict.FALSE;
    }
}
