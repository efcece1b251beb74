package se.samband.store.jdbc;

/**
 * How the readers of one workspace are used just now.
 *
 * @param busy that read
 * @param idle kept for the next
 * @param waiting threads that wait for a place to read
 */
public record ConnectionsInUse(int busy, int idle, int waiting) {}
