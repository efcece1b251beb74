/**
 * The interface for programs: JSON under {@code /api}, described by OpenAPI. What a route takes and gives is written down once, as an
 * {@link se.samband.app.api.Route}; the description, the check of what is asked and the answer all come from it. Each feature has its
 * routes beside its pages. Uses web and disclosure.
 */
@NullMarked
package se.samband.app.api;

import org.jspecify.annotations.NullMarked;
