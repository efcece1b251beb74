/**
 * How the columns of a delivered file answer to the fields of the domain: proposed from the headers, kept as YAML, bound to a
 * file. Uses core.claim, core.delivery, core.problem and core.text.
 */
@NullMarked
@NamedInterface("mapping")
package se.samband.app.deliveries.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
