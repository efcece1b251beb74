package se.samband.store.row;

/**
 * An address that was imported by itself.
 *
 * @param building number of the building that a row with this address would be tied to; 0 when there is none, or several
 * @param delivery that it came with
 * @param label street and number, with postcode and city when stated
 */
public record LayerAddress(long id, int building, long delivery, String label) {}
