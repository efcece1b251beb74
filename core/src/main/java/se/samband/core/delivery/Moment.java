package se.samband.core.delivery;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A point in both times: the state of the world on {@code asOf}, as far as it was known at {@code knownAt}. "What do we now
 * know of 1 October 2024" and "what did we know then" differ by later corrections and withdrawals.
 */
public record Moment(LocalDate asOf, Instant knownAt) {}
