/**
 * Compares two sides – collections, snapshots or days – and tells the changes apart by cause, as page, list and file. {@link Sides}
 * is for everyone who lets a person name a side. Uses web.
 */
@NullMarked
package se.samband.app.compare;

import org.jspecify.annotations.NullMarked;
