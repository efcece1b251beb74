package se.samband.core.identity;

/**
 * When an address that was imported by itself is taken to be a building's. As {@link MatchRules}: assumptions that a region may
 * change.
 *
 * @param atM an address so near a building's outline or point, metres, lies at the building: points are often drawn on the outline
 * @param nearM how far from the nearest building an address that lies at none may be, metres
 * @param clearRatio a building so many times as far away as the nearest does not contend with it
 * @param penalty points taken off a match by the address layer: the address is not the register's own
 * @param nearPenalty further points taken off when the address lies near the building only
 */
public record AddressLayerRules(double atM, double nearM, double clearRatio, int penalty, int nearPenalty) {

    public static final AddressLayerRules ASSUMED = new AddressLayerRules(1, 15, 2, 5, 10);
}
