/**
 * The status of every building, and why. {@link se.samband.core.status.StatusEvaluator} answers for a whole county,
 * {@link se.samband.core.status.Tracer} for one building with its reasons; both judge by the same compiled conditions. Uses
 * rules, claim, delivery and county.
 */
@NullMarked
package se.samband.core.status;

import org.jspecify.annotations.NullMarked;
