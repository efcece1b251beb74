package se.samband.store.row;

/**
 * A register record as a row of its delivery.
 *
 * @param building number of the building
 */
public record DeliveredRecord(int building, BuildingRecord row) {}
