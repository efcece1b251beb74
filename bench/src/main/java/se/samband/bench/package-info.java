/**
 * Benchmarks: Samband and another tool at the same work, on the same generated data, in the same run. Drives the program by its
 * command line, and by its services where the command line would mostly measure the start of a process.
 */
@NullMarked
package se.samband.bench;

import org.jspecify.annotations.NullMarked;
