/**
 * The one way to the database: a thin helper over JDBC, and what differs between databases. Uses no other part of the store.
 */
@NullMarked
package se.samband.store.jdbc;

import org.jspecify.annotations.NullMarked;
