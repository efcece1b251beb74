package se.samband.core.identity;

import java.util.BitSet;

/**
 * Addresses that were imported by themselves, each with the buildings that lie at it. Made by {@link AddressLayerBuilder}; some 110
 * bytes an address.
 */
public final class AddressLayer {

    static final AddressLayer NONE =
            new AddressLayer(AddressLayerRules.ASSUMED, new BuildingRows(), new int[1], new int[0], new BitSet());

    private final AddressLayerRules rules;
    private final BuildingRows rows;
    private final KeyIndex byStreet;
    private final int[] first;
    private final int[] building;
    private final BitSet nearOnly;

    /**
     * @param first ties of address a: positions first[a] to first[a + 1] of {@code building}
     * @param building known buildings by their position among them
     * @param nearOnly addresses that lie at no building, but near those they are tied to
     */
    AddressLayer(AddressLayerRules rules, BuildingRows rows, int[] first, int[] building, BitSet nearOnly) {
        this.rules = rules;
        this.rows = rows;
        this.first = first;
        this.building = building;
        this.nearOnly = nearOnly;
        this.byStreet = new KeyIndex(rows.size());
        for (int address = 0; address < rows.size(); address++) {
            if (rows.hasAddress(address)) {
                byStreet.add(rows.streetHigh(address), rows.streetLow(address), address);
            }
        }
    }

    boolean isEmpty() {
        return rows.size() == 0;
    }

    AddressLayerRules rules() {
        return rules;
    }

    BuildingRows rows() {
        return rows;
    }

    KeyIndex byStreet() {
        return byStreet;
    }

    /** First tie of an address; its last is the one before the first of the next. */
    int begin(int address) {
        return first[address];
    }

    int end(int address) {
        return first[address + 1];
    }

    int building(int tie) {
        return building[tie];
    }

    boolean isNearOnly(int address) {
        return nearOnly.get(address);
    }
}
