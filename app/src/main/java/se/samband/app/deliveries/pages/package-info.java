/**
 * The pages of deliveries: list, one delivery with its rows, withdrawal, and the steps of an upload. Texts lie in the folder above.
 * Uses deliveries, jobs, web, core and store.
 */
@NullMarked
package se.samband.app.deliveries.pages;

import org.jspecify.annotations.NullMarked;
