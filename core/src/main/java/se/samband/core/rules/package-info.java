/**
 * Rulebooks: dated, sourced data that says how claims are judged. This package holds the data and reads it from YAML text; the
 * packages {@code status} and {@code eligibility} judge by it. Uses claim, text, problem and yaml; opens no files but its own
 * class-path resources.
 */
@NullMarked
package se.samband.core.rules;

import org.jspecify.annotations.NullMarked;
