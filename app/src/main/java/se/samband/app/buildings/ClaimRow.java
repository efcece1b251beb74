package se.samband.app.buildings;

import java.util.List;
import se.samband.core.delivery.Delivery;
import se.samband.core.status.ClaimTrace;
import se.samband.core.text.Text;

/**
 * A claim as the page shows it.
 *
 * @param claim its number, the same as in the trace
 * @param part the part it plays; {@code why} says it in a sentence
 * @param says what it says of the building
 * @param tie how it was tied to the building
 * @param notes the source's own words; empty when the fields say it all
 * @param row row in the delivered file
 */
record ClaimRow(
        int claim,
        ClaimTrace.Part part,
        Text why,
        Text says,
        Text tie,
        List<String> notes,
        Delivery delivery,
        int row) {

    /** To the row in the delivery. */
    String href() {
        return "/deliveries/" + delivery.id() + "?row=" + row + "#row-" + row;
    }

    /** Where a link to this claim on the same page leads. */
    String anchor() {
        return delivery.isDisclosed() && row > 0 ? "claim-" + delivery.id() + "-" + row : "claim-hidden-" + claim;
    }
}
