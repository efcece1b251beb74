/**
 * The catalogue of what is open, in DCAT-AP-SE, for data portals to read; and the region's settings for it. Tells nothing of the
 * county's data but that it is there. Uses ogc, opendata, publicsite and web.
 */
@NullMarked
package se.samband.app.catalogue;

import org.jspecify.annotations.NullMarked;
