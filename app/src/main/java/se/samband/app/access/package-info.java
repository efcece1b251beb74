/**
 * The one place where it is decided what somebody may see and do: who is asking ({@link se.samband.app.access.Viewer}), in which
 * region, and the workspace as far as that person may see it. Everything that shows or saves data goes through here. Uses the
 * store and the domain, no other feature.
 */
@NullMarked
package se.samband.app.access;

import org.jspecify.annotations.NullMarked;
