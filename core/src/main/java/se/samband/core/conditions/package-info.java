/**
 * What the judgement of a status and of eligibility have in common: which claims about a building are in force, and each
 * condition of a rulebook compiled to a check on primitive values. Uses rules, claim and delivery.
 */
@NullMarked
package se.samband.core.conditions;

import org.jspecify.annotations.NullMarked;
