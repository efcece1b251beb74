package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;

/** Writes what an owner files, in its own dress and with the faults that real filings have. */
final class FilingFiles {

    /** What the rows of a file say. */
    @FunctionalInterface
    interface Content {
        @Nullable
        Offer findOffer(int building);
    }

    private final Land land;
    private final Register register;
    private final FaultLog faults;
    private final Path folder;
    private final Dice dice;

    FilingFiles(Land land, Register register, FaultLog faults, Path folder, Dice dice) {
        this.land = land;
        this.register = register;
        this.faults = faults;
        this.folder = folder;
        this.dice = dice;
    }

    /**
     * @param suffix of the file name, empty for the ordinary filing
     * @param careless whether to plant faults
     */
    Manifest.Entry write(int ownerNumber, int year, String suffix, boolean careless, Content content)
            throws IOException {
        Owner owner = Owner.ALL.get(ownerNumber);
        String file = "uppgifter_" + owner.slug() + "_" + (2023 + year) + suffix + "."
                + owner.dress().ending();
        FilingRow row = new FilingRow(land, register, ownerNumber, owner, year);
        Dice luck = dice.fork(ownerNumber * 10L + year);
        try (TableFile table = TableFile.create(folder.resolve(file), owner.dress(), owner.header())) {
            for (int b = 0; b < land.buildings.size(); b++) {
                Offer offer = land.buildings.standsIn(b, year) ? content.findOffer(b) : null;
                if (offer != null) {
                    String[] cells = row.cells(b, offer);
                    Fault fault = careless ? Fault.draw(luck.unitAt(b, 1)) : null;
                    if (fault == null) {
                        table.row(cells);
                    } else {
                        spoil(table, file, row, cells, fault, b, year);
                    }
                }
            }
        }
        LocalDate asOf = LocalDate.of(2023 + year, 10, 1);
        return Manifest.Entry.of(file, DeliveryKind.FILING, owner.name(), asOf, Confidentiality.INTERNAL)
                .received(asOf.plusDays(40 + ownerNumber))
                .in(Integer.toString(2023 + year))
                .mappedBy(ownerNumber == Owner.NATIONAL ? MappingFiles.NATIONAL : null);
    }

    private void spoil(TableFile table, String file, FilingRow row, String[] cells, Fault fault, int building, int year)
            throws IOException {
        int state = row.stateColumn();
        switch (fault) {
            case UNKNOWN_BUILDING -> row.pointNowhere(cells, building);
            case SPEED_AS_WORD -> cells[state + 2] = "snabbt";
            case STATE_MISSING -> cells[state] = "";
            case STATE_NOT_A_WORD -> cells[state] = "vet ej";
            case TWICE -> table.row(cells);
        }
        table.row(cells);
        faults.planted(file, table.rowNumber(), fault.name(), true);
        if (fault.silencesTheBuilding()) {
            faults.touch(building, year);
        }
    }

    /** A filing that claims every building of a municipality. */
    static Content everythingIn(Land land, int municipality) {
        Offer claimed = new Offer(ClaimState.PASSED, Technology.FIBRE, 1000, 40);
        return b -> land.buildings.municipality(b) == municipality ? claimed : null;
    }

    /** A filing that denies everything it would have had to say. */
    static Content nothingOf(Content truth) {
        return b -> truth.findOffer(b) == null ? null : Offer.NOTHING;
    }
}
