/**
 * Files in: from a delivered file to rows in the workspace, whole or not at all, with every refused row kept and given back.
 * Uses mapping, value and row below it, geo, core and the store; no Spring.
 */
@NullMarked
package se.samband.app.deliveries;

import org.jspecify.annotations.NullMarked;
