/**
 * The people of an installation that serves many: accounts, roles, links and tokens, in a schema of their own beside the workspaces.
 * Uses the database helper and the audit log.
 */
@NullMarked
package se.samband.store.people;

import org.jspecify.annotations.NullMarked;
