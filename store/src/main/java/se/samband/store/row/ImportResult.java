package se.samband.store.row;

/**
 * What a committed import left in the workspace.
 *
 * @param rowsTaken rows of the file that were taken
 * @param buildingsChanged buildings whose row in table building is new, gone or different
 */
public record ImportResult(long deliveryId, int rowsTaken, int rowsRefused, int buildingsChanged) {}
