/**
 * What whoever runs the program as a service needs: limits, health, metrics, a log without personal data, the bill of materials.
 * Knows no page; uses core and store.
 */
@NullMarked
package se.samband.app.operation;

import org.jspecify.annotations.NullMarked;
