/** How the lines of the audit log hang together, so that nobody can change one unseen. Pure computation on the rows. */
@NullMarked
package se.samband.store.chain;

import org.jspecify.annotations.NullMarked;
