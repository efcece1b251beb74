package se.samband.core.status;

import java.util.List;
import se.samband.core.text.Text;

/**
 * The part one claim plays for the answer.
 *
 * @param claim position in the claim table
 * @param contradicts claims in force that say the opposite of this one
 * @param sentence the part it plays, in a sentence
 */
public record ClaimTrace(int claim, Part part, List<Integer> contradicts, Text sentence) {

    /** The parts a claim can play. */
    public enum Part {
        /** In force, and it decides the answer; several claims can. */
        DECIDES,
        /** In force, but another rule or claim decides. */
        COUNTED,
        /** A later delivery of the same publisher and kind has taken over. */
        SUPERSEDED,
        /** Its delivery was found wrong and replaced. */
        CORRECTED,
        /** Describes a later day than the one asked for. */
        LATER,
        /** Its delivery had not been received at the moment asked for. */
        NOT_YET_RECEIVED,
        /** Its delivery has been withdrawn. */
        WITHDRAWN;

        public boolean isInForce() {
            return this == DECIDES || this == COUNTED;
        }
    }
}
