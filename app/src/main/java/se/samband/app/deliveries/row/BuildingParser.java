package se.samband.app.deliveries.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.Cells;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.claim.MatchMethod;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewRegisterRecord;

/** Reads a row of a building register, not yet tied to a known building. */
final class BuildingParser {

    /** An assumption of the program's own: what is more is likelier a slip of the pen than a building. */
    private static final int MOST_OF_A_KIND = 2_000;

    private final RowContext in;
    private final AssumedUnits assumed = AssumedUnits.shipped();

    BuildingParser(RowContext in) {
        this.in = in;
    }

    /** Null when the row lies in another county. */
    @Nullable
    NewRegisterRecord parse(SourceRow row) {
        Cells cells = in.cells();
        Coordinate point = in.where().getPoint(row);
        if (in.liesElsewhere(row, point)) {
            return null;
        }
        String id = id(row);
        AddressText address = AddressText.find(cells, row);
        String type = cells.text(Field.TYPE, row);
        String purpose = cells.text(Field.PURPOSE, row);
        AssumedUnits.Units units = AssumedUnits.NOTHING;
        if (!countsGiven(cells)) {
            units = assumed.of(type, purpose, address != null);
            noticeAssumption(row);
            if (address == null && assumed.isUnspecified(type, purpose)) {
                noticeEmpty(row);
            }
        }
        int households = cells.countOrYes(Field.HOUSEHOLDS, row, units.households());
        int workplaces = cells.countOrYes(Field.WORKPLACES, row, units.workplaces());
        int holidayHomes = cells.countOrYes(Field.HOLIDAY_HOMES, row, units.holidayHomes());
        noticeMany(Field.HOUSEHOLDS, households, row);
        noticeMany(Field.WORKPLACES, workplaces, row);
        noticeMany(Field.HOLIDAY_HOMES, holidayHomes, row);
        return new NewRegisterRecord(
                (int) row.number(),
                NewRegisterRecord.NEW_BUILDING,
                id,
                point.x,
                point.y,
                address == null ? null : address.line(),
                address == null ? null : address.postcode(),
                address == null ? null : address.city(),
                purpose != null && !purpose.isBlank() ? purpose : type,
                households,
                workplaces,
                holidayHomes,
                units.publicFunction() ? type : null,
                MatchMethod.ID,
                100);
    }

    /** All that is wrong with a row. */
    List<RowFault> faults(SourceRow row) {
        Cells cells = in.cells();
        return in.faults(
                () -> in.where().getPoint(row),
                () -> id(row),
                () -> AddressText.find(cells, row),
                () -> cells.countOrYes(Field.HOUSEHOLDS, row, 0),
                () -> cells.countOrYes(Field.WORKPLACES, row, 0),
                () -> cells.countOrYes(Field.HOLIDAY_HOMES, row, 0));
    }

    private String id(SourceRow row) {
        Cells cells = in.cells();
        String id = cells.id(Field.BUILDING_ID, row);
        if (id == null) {
            throw cells.placed(
                    Field.BUILDING_ID,
                    null,
                    RowFault.of(
                            "id-missing",
                            new Text("byggnaden saknar id.", "the building has no id."),
                            new Text(
                                    "Fyll i byggnadens id (objektidentitet).",
                                    "Fill in the building's id (objektidentitet).")));
        }
        return id;
    }

    private static boolean countsGiven(Cells cells) {
        return cells.has(Field.HOUSEHOLDS) || cells.has(Field.WORKPLACES) || cells.has(Field.HOLIDAY_HOMES);
    }

    private void noticeMany(Field field, int count, SourceRow row) {
        if (count <= MOST_OF_A_KIND) {
            return;
        }
        String code = "many-" + field.code();
        in.notices()
                .add(
                        code,
                        () -> Problem.of(
                                        code,
                                        new Text(
                                                "en byggnad anges ha fler än " + MOST_OF_A_KIND + " "
                                                        + field.label().sv() + " (gränsen är ett antagande).",
                                                "a building is stated to have more than " + MOST_OF_A_KIND + " "
                                                        + field.label().en() + " (the limit is an assumption)."),
                                        new Text(
                                                "Antalet är inläst som det står. Är det ett skrivfel, rätta filen och läs in"
                                                        + " den på nytt.",
                                                "The number is taken as it stands. If it is a slip, correct the file and"
                                                        + " import it again."))
                                .at(row.number(), in.cells().columnName(field), Integer.toString(count)));
    }

    /** Such a building may have its address in the address layer, but is not looked up there: what it holds would still be a guess. */
    private void noticeEmpty(SourceRow row) {
        in.notices()
                .add(
                        "units-none",
                        () -> Problem.of(
                                        "units-none",
                                        new Text(
                                                "Antagande: byggnader utan både typ och egen adress räknas som utan hushåll,"
                                                        + " arbetsställen och fritidshus, även där en inläst adress ligger i"
                                                        + " byggnaden.",
                                                "Assumption: buildings with neither type nor address of their own count as without"
                                                        + " households, workplaces and holiday homes, also where an imported"
                                                        + " address lies in the building."),
                                        new Text(
                                                "Använd ett register som har dem, om de ska räknas.",
                                                "Use a register that has them, if they are to count."))
                                .at(row.number(), null, null));
    }

    private void noticeAssumption(SourceRow row) {
        in.notices()
                .add(
                        "units-assumed",
                        () -> Problem.of(
                                        "units-assumed",
                                        new Text(
                                                "Antagande: filen anger inte hushåll, arbetsställen eller fritidshus; de är"
                                                        + " satta efter byggnadens typ.",
                                                "Assumption: the file states no households, workplaces or holiday homes; they"
                                                        + " are set by the building's type."),
                                        new Text(
                                                "Ange kolumner för dem, eller översätt typen till antal i mappningen.",
                                                "Provide columns for them, or translate the type to counts in the mapping."))
                                .at(row.number(), null, null));
    }
}
