package se.samband.app.deliveries.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;

/** Where rows that were found good go: the workspace, or nowhere when a file is only checked. */
public interface RowSink {

    /** Takes nothing: for a check without import. */
    RowSink NOTHING = new RowSink() {};

    default void area(NewArea area) {}

    /** A row that became part of what another row gives: it counts as taken. */
    default void joined(int rowNo) {}

    default void road(NewRoad road) {}

    default void water(NewWater water) {}

    default void address(NewAddress address) {}

    default void square(NewPopulationSquare square) {}

    /** @param outline the building's area, or null when only its point is known */
    default void building(NewRegisterRecord building, @Nullable Geometry outline) {}

    default void claim(NewClaim claim) {}

    default void coverArea(NewCoverArea area) {}

    default void route(NewRoute route) {}

    default void node(NewNode node) {}
}
