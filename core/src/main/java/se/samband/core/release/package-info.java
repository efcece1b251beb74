/**
 * What may be told to whom: named rules that release something derived from confidential deliveries. Uses access, status, claim,
 * delivery and county.
 */
@NullMarked
package se.samband.core.release;

import org.jspecify.annotations.NullMarked;
