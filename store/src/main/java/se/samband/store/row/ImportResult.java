package se.samband.store.row;

/**
 * What a committed import left in the workspace.
 *
 * @param rowsTaken rows of the file that were taken; a row that gave several claims counts once
 */
public record ImportResult(long deliveryId, int rowsTaken, int rowsRefused) {}
