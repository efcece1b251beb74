/**
 * Rows of each kind of delivery, read, checked, tied to buildings and handed to the workspace. Uses mapping and value, geo's
 * coordinate systems, core's matching and the store's row types; no Spring.
 */
@NullMarked
@NamedInterface("row")
package se.samband.app.deliveries.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
