/**
 * The answer to the public about one address: what it has, what is planned, why not, and whom to ask. Tells only what
 * {@link se.samband.core.release.PublicRelease} releases. Uses web, the store and the domain.
 */
@NullMarked
package se.samband.app.publicsite;

import org.jspecify.annotations.NullMarked;
