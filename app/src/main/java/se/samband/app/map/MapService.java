package se.samband.app.map;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;
import se.samband.app.selection.AskedChoices;
import se.samband.app.selection.FilterChoices;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Masthead;
import se.samband.app.web.Page;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** Puts the map page together. */
@Service
class MapService {

    private static final Set<Status> HAVE = Set.of(Status.CONNECTED, Status.PASSED);

    private final Rulebooks rulebooks;
    private final BuildingTables tables;
    private final Extents extents;

    MapService(Rulebooks rulebooks, BuildingTables tables, Extents extents) {
        this.rulebooks = rulebooks;
        this.tables = tables;
        this.extents = extents;
    }

    MapView view(Page page, CountyState state, MapFilter filter) {
        BuildingRow chosen = chosen(page, state, filter);
        Envelope box = BoundingBox.read(page.parameter("bbox")).orElse(null);
        Masthead masthead = page.masthead();
        return new MapView(
                filter,
                new FilterChoices(page, state, new AskedChoices(page, filter.asked(), rulebooks)),
                Stamp.of(state),
                extents.home(state),
                focus(page, filter, chosen, box),
                chosen,
                municipalities(page, state, filter),
                tables.table(page, state, filter, box),
                masthead == null ? List.of() : masthead.attributions(),
                networkClass(state, filter),
                state.county().buildings().size() > 0);
    }

    private @Nullable BuildingRow chosen(Page page, CountyState state, MapFilter filter) {
        String given = page.parameter("building");
        if (given.isEmpty()) {
            return null;
        }
        int fid = given.matches("\\d{1,9}") ? Integer.parseInt(given) : -1;
        return tables.find(state, filter, fid).orElseThrow(() -> MapController.missing(fid));
    }

    private @Nullable Envelope focus(
            Page page, MapFilter filter, @Nullable BuildingRow chosen, @Nullable Envelope box) {
        if (chosen != null) {
            return Extents.around(chosen.building().eastM(), chosen.building().northM());
        }
        String area = page.parameter("area");
        if (!area.isEmpty()) {
            return extents.area(area);
        }
        // Where somebody has looked before counts more than what the filter lets through.
        boolean left = box != null || !page.parameter("x").isEmpty();
        return left ? box : extents.find(filter.buildings()).orElse(null);
    }

    private static List<MunicipalityRow> municipalities(Page page, CountyState state, MapFilter filter) {
        Asked asked = filter.asked();
        return state.figures(asked.moment(), asked.rules(), asked.question(), AreaKind.MUNICIPALITY).rows().stream()
                .map(row -> new MunicipalityRow(
                        row.area(), page.text(row.name()), row.counts().share(HAVE, UnitKind.HOUSEHOLD)))
                .toList();
    }

    private static @Nullable Text networkClass(CountyState state, MapFilter filter) {
        DeliveryView view = state.view(filter.asked().moment());
        Confidentiality strictest = null;
        List<Delivery> deliveries = state.county().deliveries();
        for (int d = 0; d < deliveries.size(); d++) {
            Delivery delivery = deliveries.get(d);
            if (view.isInForce(d)
                    && delivery.isDisclosed()
                    && delivery.kind().content() == DeliveryKind.Content.NETWORK) {
                strictest = strictest == null
                        ? delivery.confidentiality()
                        : strictest.strictest(delivery.confidentiality());
            }
        }
        return strictest == null ? null : strictest.label();
    }
}
