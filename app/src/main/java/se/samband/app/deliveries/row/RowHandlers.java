package se.samband.app.deliveries.row;

import java.util.function.Supplier;
import se.samband.core.delivery.Scope;
import se.samband.core.identity.KnownBuildings;

/** Gives each kind of delivery its handler. */
public final class RowHandlers {

    private RowHandlers() {}

    /**
     * @param known the buildings known so far; asked for only by kinds that are tied to buildings
     * @param changeAccepted whether a person has agreed to a register that hardly resembles the known one
     */
    public static RowHandler of(RowContext in, Supplier<KnownBuildings> known, Scope scope, boolean changeAccepted) {
        return switch (in.kind()) {
            case COUNTY, MUNICIPALITY, LOCALITY, SMALL_LOCALITY, DESO, HOLIDAY_AREA -> new AreaRows(in);
            case POPULATION -> new PopulationRows(in);
            case ROAD -> BaseRows.roads(in);
            case WATER -> BaseRows.water(in);
            case ADDRESS -> new AddressRows(in);
            case BUILDING -> new RegisterRows(in, known.get(), scope, changeAccepted);
            case FILING, PLANNED, GRANTED, LATE_CONNECTION, ELIGIBLE_LIST -> new ClaimRows(in, known.get());
            case ROUTE -> BaseRows.routes(in);
            case NODE -> BaseRows.nodes(in);
            case OFDS, OSM ->
                throw new IllegalArgumentException(in.kind() + " is imported as the kinds it consists of");
        };
    }
}
