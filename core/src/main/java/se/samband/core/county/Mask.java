package se.samband.core.county;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;

/**
 * What a county leaves out for a reader who may not see all of it.
 *
 * @param withheld positions of deliveries whose content is not used at all
 * @param buildings indexes of the buildings shown, or null for all
 * @param ceiling the strictest class that anything shown to the reader can have
 */
public record Mask(BitSet withheld, @Nullable BitSet buildings, Confidentiality ceiling) {
    /** Leaves out nothing. */
    public static final Mask NONE = new Mask(new BitSet(), null, Confidentiality.RESTRICTED);

    /** The class of something shown that is made of what has this class. */
    public Confidentiality classOf(Confidentiality strictest) {
        return strictest.isStricterThan(ceiling) ? ceiling : strictest;
    }
}
