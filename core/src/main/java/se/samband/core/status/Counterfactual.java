package se.samband.core.status;

import java.util.List;
import se.samband.core.text.Text;

/**
 * A smallest change that would turn the answer.
 *
 * @param to the status the building would have
 * @param changes all of them are needed
 */
public record Counterfactual(Status to, List<Change> changes, Text sentence) {}
