/** Counties for tests: built by hand, or random from a seed. */
package se.samband.core.testing;
