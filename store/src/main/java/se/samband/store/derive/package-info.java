/**
 * What follows from the deliveries: which features are in force, table building, the claims made from areas, the status columns.
 * Run inside the transaction of the import or withdrawal that changed something. Uses core's rules, the records and the database
 * helper.
 */
@NullMarked
package se.samband.store.derive;

import org.jspecify.annotations.NullMarked;
