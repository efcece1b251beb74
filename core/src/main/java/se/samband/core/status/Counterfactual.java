package se.samband.core.status;

import java.util.List;
import se.samband.core.county.County;
import se.samband.core.delivery.Moment;
import se.samband.core.text.Text;

/**
 * A smallest change that would turn the answer.
 *
 * @param to the status the building would have
 * @param changes all of them are needed
 */
public record Counterfactual(Status to, List<Change> changes, Text sentence) {

    /** The county as it would be with the changes made; {@code moment} is that of the view the answer was given in. */
    public County applyTo(County county, Moment moment) {
        return Changes.apply(county, moment, changes);
    }
}
