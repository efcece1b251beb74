package se.samband.app.deliveries.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenDeliveries;
import se.samband.app.api.Answers;
import se.samband.app.api.Call;
import se.samband.app.api.Parameter;
import se.samband.app.api.Route;
import se.samband.app.api.Routes;
import se.samband.app.api.Shape;
import se.samband.app.api.Signature;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.CountyCache;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Text;
import se.samband.store.query.PageOf;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** Deliveries for programs: the same as the pages show. */
@Controller
@Needs({Right.DELIVERIES, Right.EXPORT})
class DeliveriesApi implements Routes {

    private static final Set<Right> RIGHTS = Set.of(Right.DELIVERIES, Right.EXPORT);
    private static final Parameter ID =
            Parameter.path("id", new Text("Leveransens nummer.", "Number of the delivery."));
    private static final int CHUNK = 1_000;

    private static final Route.Many<Shelf, ListView.Line> LIST = new Route.Many<>(
            new Signature(
                            "deliveries",
                            "/api/v1/deliveries",
                            RIGHTS,
                            new Text("Leveranser, den senaste först.", "Deliveries, the newest first."),
                            List.of(
                                    Parameter.choice("kind", DeliveryShapes.KINDS, new Text("Slag.", "Kind.")),
                                    Parameter.text("publisher", new Text("Utgivare.", "Publisher.")),
                                    Parameter.text("collection", new Text("Årlig insamling.", "Yearly collection.")),
                                    Parameter.choice(
                                            "state",
                                            DeliveryShapes.STATES,
                                            new Text("Hur det står till med den i dag.", "How it stands today.")),
                                    Parameter.text(
                                            "q",
                                            new Text(
                                                    "Del av utgivare, filnamn eller diarienummer.",
                                                    "Part of publisher, file name or registration number."))))
                    .paged(),
            Shape.of(Shelf.class).day("asOf", Shelf::today),
            DeliveryShapes.LINE);

    private static final Route.One<DeliveryShapes.Whole> ONE = new Route.One<>(
            new Signature(
                    "delivery",
                    "/api/v1/deliveries/{id}",
                    RIGHTS,
                    new Text("En leverans.", "One delivery."),
                    List.of(ID)),
            DeliveryShapes.WHOLE);

    private static final Route.Many<StoredDelivery, RefusedRow> REFUSED = new Route.Many<>(
            new Signature(
                            "refused-rows",
                            "/api/v1/deliveries/{id}/refused",
                            RIGHTS,
                            new Text(
                                    "Rader som inte kunde användas, med vad som är fel och hur det rättas.",
                                    "Rows that could not be used, with what is wrong and how to mend it."),
                            List.of(ID))
                    .paged(),
            DeliveryShapes.ROWS_OF,
            DeliveryShapes.REFUSED);

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Answers answers;

    DeliveriesApi(WorkspaceHolder workspace, CountyCache cache, Answers answers) {
        this.workspace = workspace;
        this.cache = cache;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(LIST, ONE, REFUSED);
    }

    @GetMapping("/api/v1/deliveries")
    void list(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(LIST, page, request, response);
        MadeFor.requireSome(workspace.get(), id -> true);
        Shelf shelf = Shelf.of(workspace.get());
        List<StoredDelivery> found = ListFilter.of(page).apply(shelf);
        Confidentiality strictest = found.stream()
                .map(stored -> stored.delivery().confidentiality())
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
        answers.many(
                LIST,
                call,
                made(strictest),
                shelf,
                found.size(),
                (from, to, consumer) -> found.subList(from, to)
                        .forEach(stored -> consumer.accept(new ListView.Line(stored, shelf.state(stored)))));
    }

    @GetMapping("/api/v1/deliveries/{id:\\d{1,18}}")
    void one(Page page, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = Call.of(ONE, page, request, response);
        MadeFor.requireDelivery(workspace.get(), id);
        Shelf shelf = Shelf.of(workspace.get());
        StoredDelivery stored = shelf.get(id);
        answers.one(
                ONE,
                call,
                made(stored.delivery().confidentiality()),
                new DeliveryShapes.Whole(
                        new ListView.Line(stored, shelf.state(stored)),
                        workspace.get().deliveries().showsRows()));
    }

    @GetMapping("/api/v1/deliveries/{id:\\d{1,18}}/refused")
    void refused(Page page, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = Call.of(REFUSED, page, request, response);
        MadeFor.requireDelivery(workspace.get(), id);
        StoredDelivery stored = Shelf.of(workspace.get()).get(id);
        SeenDeliveries seen = workspace.get().deliveries();
        int matched =
                seen.refusedRows(id, new se.samband.store.query.Page(0, 1)).total();
        answers.many(
                REFUSED, call, made(stored.delivery().confidentiality()), stored, matched, (from, to, consumer) -> {
                    for (int at = from; at < to; at += CHUNK) {
                        PageOf<RefusedRow> rows =
                                seen.refusedRows(id, new se.samband.store.query.Page(at, Math.min(CHUNK, to - at)));
                        rows.rows().forEach(consumer);
                    }
                });
    }

    private Answers.Made made(Confidentiality strictest) {
        return new Answers.Made(strictest, cache.forRelease().version());
    }
}
