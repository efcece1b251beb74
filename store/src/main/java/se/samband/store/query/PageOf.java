package se.samband.store.query;

import java.util.List;

/** The rows of one page, and how many there are in the whole list. */
public record PageOf<T>(List<T> rows, int total) {}
