package se.samband.app.map;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;
import se.samband.app.web.CountyState;
import se.samband.app.web.Masthead;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** Puts the map page together. */
@Service
class MapService {

    private static final Set<Status> HAVE = Set.of(Status.CONNECTED, Status.PASSED);

    private final MapFilters filters;
    private final BuildingTables tables;
    private final Extents extents;

    MapService(MapFilters filters, BuildingTables tables, Extents extents) {
        this.filters = filters;
        this.tables = tables;
        this.extents = extents;
    }

    MapView view(Page page, CountyState state, MapFilter filter) {
        StatusRulebook rules = filters.rules(filter);
        BuildingRow chosen = chosen(page, state, filter);
        Envelope box = BoundingBox.read(page.parameter("bbox")).orElse(null);
        Masthead masthead = page.masthead();
        return new MapView(
                filter,
                rules,
                options(page, state, rules),
                Stamp.of(state),
                extents.home(state),
                focus(page, chosen, box),
                chosen,
                municipalities(page, state, filter, rules),
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

    private @Nullable Envelope focus(Page page, @Nullable BuildingRow chosen, @Nullable Envelope box) {
        if (chosen != null) {
            return Extents.around(chosen.building().eastM(), chosen.building().northM());
        }
        String area = page.parameter("area");
        return area.isEmpty() ? box : extents.area(area);
    }

    private static List<MunicipalityRow> municipalities(
            Page page, CountyState state, MapFilter filter, StatusRulebook rules) {
        return state.figures(state.on(filter.asOf()), rules, filter.question(), AreaKind.MUNICIPALITY).rows().stream()
                .map(row -> new MunicipalityRow(
                        row.area(), page.text(row.name()), row.counts().share(HAVE, UnitKind.HOUSEHOLD)))
                .toList();
    }

    private static @Nullable Text networkClass(CountyState state, MapFilter filter) {
        DeliveryView view = state.view(state.on(filter.asOf()));
        Confidentiality strictest = null;
        List<Delivery> deliveries = state.county().deliveries();
        for (int d = 0; d < deliveries.size(); d++) {
            Delivery delivery = deliveries.get(d);
            if (view.isInForce(d) && delivery.kind().content() == DeliveryKind.Content.NETWORK) {
                strictest = strictest == null
                        ? delivery.confidentiality()
                        : strictest.strictest(delivery.confidentiality());
            }
        }
        return strictest == null ? null : strictest.label();
    }

    private MapView.Options options(Page page, CountyState state, StatusRulebook rules) {
        return new MapView.Options(
                rules.levelsMbit().stream()
                        .map(level -> new Option(String.valueOf(level), page.t("map.level", level)))
                        .toList(),
                rules.technologySets().stream()
                        .map(set -> new Option(set.id(), page.text(set.name())))
                        .toList(),
                filters.rulebooks().stream()
                        .map(book ->
                                new Option(book.id(), page.text(book.header().name())))
                        .toList(),
                withAny(page, state.county().owners().stream().sorted().map(name -> new Option(name, name))),
                withAny(
                        page,
                        Arrays.stream(Technology.values())
                                .map(technology -> new Option(technology.code(), page.text(technology.label())))),
                areas(page, state, AreaKind.MUNICIPALITY),
                areas(page, state, AreaKind.LOCALITY),
                areas(page, state, AreaKind.DESO),
                withAny(
                        page,
                        Arrays.stream(AreaType.values())
                                .map(type -> new Option(type.code(), page.text(type.label())))));
    }

    private static List<Option> areas(Page page, CountyState state, AreaKind kind) {
        return withAny(
                page,
                state.county().buildings().areas(kind).stream()
                        .map(area -> new Option(area.code(), label(page.text(area.name()), area.code()))));
    }

    private static String label(String name, String code) {
        return name.equals(code) ? name : name + " (" + code + ")";
    }

    private static List<Option> withAny(Page page, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", page.t("map.any"))), options)
                .toList();
    }
}
