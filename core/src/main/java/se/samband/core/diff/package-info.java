/**
 * What changed between two states of a county, told apart by cause: network, identity, register, correction, rule. Uses figures,
 * status, rules, county, building, delivery and area.
 */
@NullMarked
package se.samband.core.diff;

import org.jspecify.annotations.NullMarked;
