/**
 * Goals of the state and the EU as dated data, and how far an area is from them. Uses figures, status, building, text, problem and
 * yaml; opens no files but its own class-path resources.
 */
@NullMarked
package se.samband.core.goals;

import org.jspecify.annotations.NullMarked;
