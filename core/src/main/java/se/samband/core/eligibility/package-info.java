/**
 * Which buildings may be subsidised under the rules of a grant call, and why. Uses rules, claim, building, delivery and county.
 */
@NullMarked
package se.samband.core.eligibility;

import org.jspecify.annotations.NullMarked;
