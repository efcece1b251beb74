package se.samband.app.deliveries.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.problem.BadInputException;
import se.samband.store.ImportTransaction;
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

/** Hands rows to an import transaction of the workspace. */
public record TransactionSink(ImportTransaction transaction) implements RowSink {

    @Override
    public void area(NewArea area) {
        placed(() -> transaction.add(area));
    }

    @Override
    public void joined(int rowNo) {
        transaction.countTaken(rowNo);
    }

    @Override
    public void road(NewRoad road) {
        placed(() -> transaction.add(road));
    }

    @Override
    public void water(NewWater water) {
        placed(() -> transaction.add(water));
    }

    @Override
    public void address(NewAddress address) {
        transaction.add(address);
    }

    @Override
    public void square(NewPopulationSquare square) {
        transaction.add(square);
    }

    @Override
    public void building(NewRegisterRecord building, @Nullable Geometry outline) {
        transaction.add(building, outline);
    }

    @Override
    public void claim(NewClaim claim) {
        transaction.add(claim);
    }

    @Override
    public void coverArea(NewCoverArea area) {
        placed(() -> transaction.add(area));
    }

    @Override
    public void route(NewRoute route) {
        placed(() -> transaction.add(route));
    }

    @Override
    public void node(NewNode node) {
        transaction.add(node);
    }

    /** A geometry that the layer cannot hold is the row's fault, not the file's. */
    private static void placed(Runnable add) {
        try {
            add.run();
        } catch (BadInputException e) {
            throw new RowFault(e.problems().getFirst());
        }
    }
}
