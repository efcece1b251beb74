package se.samband.core.building;

import java.util.BitSet;
import se.samband.core.delivery.DeliveryView;

/**
 * The register at one moment: which buildings stand in it and what they hold. This is the denominator of every share, so a
 * changed register must never be read as a changed network.
 */
public final class RegisterView {

    private final int[] record;
    private final RegisterHistory history;

    private RegisterView(int[] record, RegisterHistory history) {
        this.record = record;
        this.history = history;
    }

    /**
     * @param buildings number of buildings in the county's table
     */
    public static RegisterView of(int buildings, RegisterHistory history, DeliveryView view) {
        int[] chosen = new int[buildings];
        for (int b = 0; b < buildings; b++) {
            int best = -1;
            for (int r = history.offset()[b]; r < history.offset()[b + 1]; r++) {
                int delivery = history.delivery()[r];
                if (view.isInForce(delivery)
                        && (best < 0 || view.rank(delivery) >= view.rank(history.delivery()[best]))) {
                    best = r;
                }
            }
            chosen[b] = best;
        }
        return new RegisterView(chosen, history);
    }

    /** The same register for a reader who is shown some of its buildings only; the others are not in it. */
    public RegisterView showing(BitSet buildings) {
        int[] shown = record.clone();
        for (int b = buildings.nextClearBit(0); b < shown.length; b = buildings.nextClearBit(b + 1)) {
            shown[b] = -1;
        }
        return new RegisterView(shown, history);
    }

    public int size() {
        return record.length;
    }

    public boolean isPresent(int building) {
        return record[building] >= 0;
    }

    /** Position of the record in force in the {@link RegisterHistory}, or −1 when the building is not in the register. */
    public int recordOf(int building) {
        return record[building];
    }

    /** How many of the unit the building holds; 0 when it is not in the register. */
    public int count(UnitKind unit, int building) {
        int r = record[building];
        if (r < 0) {
            return 0;
        }
        return switch (unit) {
            case BUILDING -> 1;
            case HOUSEHOLD -> history.households()[r];
            case WORKPLACE -> history.workplaces()[r];
            case HOLIDAY_HOME -> history.holidayHomes()[r];
        };
    }
}
