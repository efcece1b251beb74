package se.samband.app.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenFeatures;
import se.samband.app.opendata.OpenData;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.core.area.Area;
import se.samband.core.delivery.Delivery;
import se.samband.core.release.OpenFigures;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.store.query.Features;
import se.samband.store.row.Attribute;
import se.samband.store.row.Feature;

/** The collections and what is in them: map layers as far as open deliveries give them, and the open figures. */
@Component
class Collections {
    static final String FIGURES = "open_figures";

    private static final String AS_OF = "as_of";

    /** Where a row stands in its file, and what a search goes by, is nothing to the reader. */
    private static final Set<String> KEPT_BACK = Set.of(Features.DELIVERY, "row_no", "search_key");

    private static final Map<String, Text> LAYERS = layers();

    private final OpenData data;
    private final CountyCache cache;

    Collections(OpenData data, CountyCache cache) {
        this.data = data;
        this.cache = cache;
    }

    private static Map<String, Text> layers() {
        Map<String, Text> layers = new LinkedHashMap<>();
        layers.put("county", new Text("Län", "Counties"));
        layers.put("municipality", new Text("Kommuner", "Municipalities"));
        layers.put("locality", new Text("Tätorter och småorter", "Localities"));
        layers.put("deso", new Text("Demografiska statistikområden (DeSO)", "Demographic statistical areas (DeSO)"));
        layers.put("holiday_area", new Text("Fritidshusområden", "Holiday home areas"));
        layers.put("road", new Text("Vägar", "Roads"));
        layers.put("water", new Text("Vatten", "Water"));
        layers.put("address", new Text("Adresser", "Addresses"));
        layers.put("route", new Text("Ledningsvägar", "Network routes"));
        layers.put("node", new Text("Noder", "Network nodes"));
        layers.put("planned_area", new Text("Planerad utbyggnad", "Planned areas"));
        layers.put("grant_area", new Text("Områden med beviljat stöd", "Areas with support granted"));
        layers.put("late_connection_area", new Text("Områden för efteranslutning", "Late connection areas"));
        return layers;
    }

    /** Those with something in them. */
    List<Collection> list() {
        CountyState state = cache.forRelease();
        return state.derived(new ListKey(), () -> {
            List<Collection> found = new ArrayList<>();
            find(FIGURES, new Text("Öppna siffror per kommun", "Open figures by municipality"))
                    .ifPresent(found::add);
            LAYERS.forEach((id, title) -> find(id, title).ifPresent(found::add));
            return List.copyOf(found);
        });
    }

    private record ListKey() {}

    Optional<Collection> find(String id) {
        return list().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private Optional<Collection> find(String id, Text title) {
        Envelope box = new Envelope();
        LocalDate[] days = new LocalDate[2];
        long[] size = {0};
        each(id, null, Lang.SV, item -> {
            size[0]++;
            Geometry geometry = item.geometry();
            if (geometry != null) {
                box.expandToInclude(geometry.getEnvelopeInternal());
            }
            days[0] = days[0] == null || item.asOf().isBefore(days[0]) ? item.asOf() : days[0];
            days[1] = days[1] == null || item.asOf().isAfter(days[1]) ? item.asOf() : days[1];
        });
        return size[0] == 0
                ? Optional.empty()
                : Optional.of(new Collection(
                        id, title, properties(id), box.isNull() ? null : box, days[0], days[1], size[0]));
    }

    private List<String> properties(String id) {
        List<String> names = new ArrayList<>();
        if (id.equals(FIGURES)) {
            OpenFigures open = data.figures();
            names.addAll(data.properties(open, open.county(), Lang.SV).keySet());
        } else {
            data.features().attributes(id).stream()
                    .map(Attribute::name)
                    .filter(name -> !KEPT_BACK.contains(name))
                    .forEach(names::add);
        }
        names.add(AS_OF);
        return List.copyOf(names);
    }

    /**
     * Every feature of the collection.
     *
     * @param box only those whose box meets it, metres in SWEREF 99 TM; null for all
     */
    void each(String id, @Nullable Envelope box, Lang lang, Consumer<Item> consumer) {
        if (id.equals(FIGURES)) {
            figures(lang, item -> {
                Geometry geometry = item.geometry();
                if (box == null
                        || geometry != null && geometry.getEnvelopeInternal().intersects(box)) {
                    consumer.accept(item);
                }
            });
            return;
        }
        SeenFeatures features = data.features();
        Map<Long, LocalDate> days = days();
        Consumer<Feature> each = feature -> consumer.accept(item(feature, days));
        if (box == null) {
            features.each(id, each);
        } else {
            features.each(id, box, each);
        }
    }

    Optional<Item> find(String id, String feature, Lang lang) {
        List<Item> found = new ArrayList<>();
        if (id.equals(FIGURES)) {
            figures(lang, item -> {
                if (item.id().equals(feature)) {
                    found.add(item);
                }
            });
        } else if (feature.matches("\\d{1,9}")) {
            Map<Long, LocalDate> days = days();
            data.features().one(id, Integer.parseInt(feature), f -> found.add(item(f, days)));
        }
        return found.stream().findFirst();
    }

    private void figures(Lang lang, Consumer<Item> consumer) {
        OpenFigures open = data.figures();
        Map<String, Geometry> areas = data.areas();
        for (OpenFigures.Row row : open.rows()) {
            Area area = row.area();
            if (area != null) {
                Map<String, @Nullable Object> properties = data.properties(open, row, lang);
                LocalDate asOf = open.moment().asOf();
                properties.put(AS_OF, asOf.toString());
                consumer.accept(new Item(area.code(), areas.get(area.code()), asOf, properties));
            }
        }
    }

    private Map<Long, LocalDate> days() {
        return cache.forRelease().county().deliveries().stream()
                .collect(Collectors.toUnmodifiableMap(Delivery::id, Delivery::asOf));
    }

    private static Item item(Feature feature, Map<Long, LocalDate> days) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(feature.attributes());
        Number delivery = (Number) properties.get(Features.DELIVERY);
        LocalDate asOf = days.getOrDefault(delivery == null ? 0L : delivery.longValue(), LocalDate.EPOCH);
        properties.keySet().removeAll(KEPT_BACK);
        properties.put(AS_OF, asOf.toString());
        return new Item(feature.fid(), feature.geometry(), asOf, properties);
    }
}
