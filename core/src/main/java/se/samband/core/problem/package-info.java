/**
 * What is wrong with input, said so that the sender can mend it. Uses nothing but text.
 */
@NullMarked
package se.samband.core.problem;

import org.jspecify.annotations.NullMarked;
