/**
 * Who may see and do what: roles, their rights, and how much of a county each is shown. The table of roles is data, see {@link
 * se.samband.core.access.AccessRules}. Uses county, delivery, yaml and text.
 */
@NullMarked
package se.samband.core.access;

import org.jspecify.annotations.NullMarked;
