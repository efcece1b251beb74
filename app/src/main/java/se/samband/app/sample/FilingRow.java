package se.samband.app.sample;

import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;

/** Turns an offer into the cells of one owner's table, in the order of its header. */
final class FilingRow {

    private final Land land;
    private final Register register;
    private final int ownerNumber;
    private final Owner owner;
    private final int year;

    FilingRow(Land land, Register register, int ownerNumber, Owner owner, int year) {
        this.land = land;
        this.register = register;
        this.ownerNumber = ownerNumber;
        this.owner = owner;
        this.year = year;
    }

    /** Column of the state; technology and speed follow it. */
    int stateColumn() {
        return switch (owner.key()) {
            case ID -> 1;
            case POSITION, SWAPPED_POSITION -> 2;
            case ADDRESS -> 3;
        };
    }

    String[] cells(int building, Offer offer) {
        String[] cells = new String[owner.header().size()];
        int state = stateColumn();
        putKey(cells, building);
        cells[state] = word(offer.state());
        boolean nothing = offer.state() == ClaimState.NONE;
        cells[state + 1] = nothing ? "" : word(offer.technology());
        cells[state + 2] = nothing ? "" : speed(offer.downMbit());
        cells[state + 3] = offer.distanceM() < 0 ? "" : Integer.toString(offer.distanceM());
        if (cells.length > state + 4) {
            cells[state + 4] = building % 3 == 0 ? "Nej" : "Ja";
        }
        return cells;
    }

    private void putKey(String[] cells, int building) {
        char sign = owner.dress().decimalSign();
        switch (owner.key()) {
            case ID -> cells[0] = register.id(building, idYear(building));
            case ADDRESS -> {
                cells[0] = land.address(building);
                // A spreadsheet takes the postcode for a number and drops its first zero.
                cells[1] = owner.dress().isExcel() ? land.postCode(building).substring(1) : land.postCode(building);
                cells[2] = land.postTown(building);
            }
            case POSITION -> {
                cells[0] = TableFile.metres(register.northDm(building, year), sign);
                cells[1] = TableFile.metres(register.eastDm(building, year), sign);
            }
            case SWAPPED_POSITION -> {
                cells[0] = TableFile.metres(register.eastDm(building, year), sign);
                cells[1] = TableFile.metres(register.northDm(building, year), sign);
            }
        }
    }

    /** The national owner has not yet taken in the new register when it files; only new houses get their ids from it. */
    private int idYear(int building) {
        boolean old = ownerNumber == Owner.NATIONAL
                && register.isSwapped(building, year)
                && land.buildings.standsIn(building, year - 1);
        return old ? year - 1 : year;
    }

    /** Makes the row name a building that does not exist. */
    void pointNowhere(String[] cells, int building) {
        switch (owner.key()) {
            case ID -> cells[0] = register.strayId(building, year);
            case ADDRESS -> cells[0] = "Ingenstansvägen " + (10_000 + building);
            case POSITION -> {
                cells[0] = inTheLake(false);
                cells[1] = inTheLake(true);
            }
            case SWAPPED_POSITION -> {
                cells[0] = inTheLake(true);
                cells[1] = inTheLake(false);
            }
        }
    }

    private String inTheLake(boolean east) {
        Blob lake = land.waters.shores.getFirst();
        return TableFile.metres(
                (int) Math.round((east ? lake.eastM : lake.northM) * 10),
                owner.dress().decimalSign());
    }

    private String speed(int mbit) {
        return switch (ownerNumber) {
            case Owner.NATIONAL -> Integer.toString(mbit * 1000);
            case 1 -> mbit >= 1000 ? mbit / 1000 + " Gbit/s" : mbit + " Mbit/s";
            case Owner.SECOND_VILLAGE_NET -> mbit + "/" + mbit;
            default -> Integer.toString(mbit);
        };
    }

    private String word(ClaimState state) {
        if (ownerNumber == Owner.NATIONAL) {
            return switch (state) {
                case CONNECTED -> "AKT";
                case PASSED -> "FBI";
                case DRY -> "TOR";
                default -> "UTN";
            };
        }
        return switch (state) {
            case CONNECTED -> "Ansluten";
            case PASSED -> ownerNumber == 1 ? "Homes passed" : "I absolut närhet";
            case DRY -> "Torrinstallerad";
            default -> "Saknar";
        };
    }

    private String word(Technology technology) {
        boolean code = ownerNumber == Owner.NATIONAL;
        return switch (technology) {
            case FIBRE -> code ? "OPT" : "Fiber";
            case CABLE -> "DOCSIS 3.1";
            case VDSL -> code ? "VD2" : "VDSL";
            case XDSL -> code ? "AD2" : "ADSL";
            case FIXED_RADIO -> "Fast radio";
            case LTE -> "4G";
            case NR -> "5G";
            case SATELLITE -> "Satellit";
            case UNSTATED -> "";
        };
    }
}
