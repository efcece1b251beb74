/**
 * Reads YAML that people write – rulebooks, mappings, scenarios – so that every fault is found in one go and told with its line.
 * Uses problem and text.
 */
@NullMarked
package se.samband.core.yaml;

import org.jspecify.annotations.NullMarked;
