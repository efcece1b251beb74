package se.samband.app.deliveries.pages;

import java.util.Arrays;
import java.util.List;
import se.samband.app.api.Shape;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** What the interface for programs tells of deliveries; names of members as on the command line. */
final class DeliveryShapes {

    static final List<String> KINDS =
            Arrays.stream(DeliveryKind.values()).map(DeliveryKind::code).toList();
    static final List<String> STATES =
            Arrays.stream(DeliveryState.values()).map(DeliveryState::code).toList();

    private static final Shape<Problem> PROBLEM = Shape.of(Problem.class)
            .text("code", Problem::code)
            .textOrNull("file", Problem::file)
            .numberOrNull("row", problem -> problem.row() == 0 ? null : problem.row())
            .textOrNull("column", Problem::column)
            .textOrNull("value", Problem::value)
            .words("what", Problem::what)
            .words("remedy", Problem::remedy);

    static final Shape<ListView.Line> LINE = Shape.of(ListView.Line.class)
            .number("delivery", line -> line.stored().id())
            .code("kind", KINDS, line -> line.stored().delivery().kind().code())
            .text("publisher", line -> line.stored().delivery().publisher())
            .day("asOf", line -> line.stored().delivery().asOf())
            .instant("receivedAt", line -> line.stored().delivery().receivedAt())
            .text("file", line -> line.stored().delivery().fileName())
            .textOrNull("layer", line -> line.stored().layer())
            .number("sizeBytes", line -> line.stored().sizeBytes())
            .text("sha256", line -> line.stored().delivery().sha256())
            .text("class", line -> line.stored().delivery().confidentiality().code())
            .text("scope", line -> line.stored().delivery().scope().code())
            .numberOrNull("corrects", line -> line.stored().delivery().corrects())
            .textOrNull("collection", line -> line.stored().delivery().collection())
            .textOrNull("registrationNumber", line -> line.stored().registrationNumber())
            .textOrNull("crs", line -> line.stored().crs())
            .number("taken", line -> line.stored().rowsTaken())
            .number("refused", line -> line.stored().rowsRefused())
            .code("state", STATES, line -> line.state().code())
            .instantOrNull("withdrawnAt", line -> line.stored().delivery().withdrawnAt())
            .textOrNull("withdrawnReason", line -> line.stored().withdrawnReason());

    /**
     * One delivery.
     *
     * @param rowsShown whether the reader is shown its rows one by one
     */
    record Whole(ListView.Line line, boolean rowsShown) {}

    static final Shape<Whole> WHOLE = Shape.of(Whole.class)
            .one("delivery", LINE, Whole::line)
            .list("notices", PROBLEM, whole -> whole.line().stored().notices())
            .textOrNull("mapping", whole -> whole.line().stored().mapping())
            .flag("rowsShown", Whole::rowsShown);

    static final Shape<StoredDelivery> ROWS_OF = Shape.of(StoredDelivery.class)
            .number("delivery", StoredDelivery::id)
            .texts("header", StoredDelivery::header);

    static final Shape<RefusedRow> REFUSED = Shape.of(RefusedRow.class)
            .number("row", RefusedRow::rowNo)
            .textsOrNulls("cells", RefusedRow::cells)
            .list("problems", PROBLEM, RefusedRow::problems);

    private DeliveryShapes() {}
}
