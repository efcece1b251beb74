package se.samband.app.buildings;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samband.geo.sink.Column;
import se.samband.store.row.Building;

/** The columns that every file of buildings has, with their cells. Files for programs have the names as they are, others in words. */
public final class BuildingColumns {

    private BuildingColumns() {}

    /** Which building it is. */
    public static List<Column> identity(UnaryOperator<String> header) {
        return List.of(
                Column.integer(header.apply("building")),
                Column.text(header.apply("building_id")),
                Column.text(header.apply("address")),
                Column.text(header.apply("postcode")),
                Column.text(header.apply("city")),
                Column.text(header.apply("municipality_code")));
    }

    /** Cells of {@link #identity(UnaryOperator)}. */
    public static @Nullable Object[] identity(Building building) {
        return new @Nullable Object[] {
            building.fid(),
            building.registerId(),
            building.address(),
            building.postcode(),
            building.city(),
            building.municipalityCode()
        };
    }

    /** How many households, workplaces and holiday homes it holds, in this order. */
    public static List<Column> units(UnaryOperator<String> header) {
        return List.of(
                Column.integer(header.apply("households")),
                Column.integer(header.apply("workplaces")),
                Column.integer(header.apply("holiday_homes")));
    }
}
