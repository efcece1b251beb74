package se.samband.store.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Technology;
import se.samband.core.status.Status;

/** What columns are called for people, and the words for the codes in them. */
final class QmlFields {

    /** A column means the same in every layer that has it. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("building", "Byggnadens nummer"),
            Map.entry("register_id", "Byggnadens id"),
            Map.entry("address", "Adress"),
            Map.entry("postcode", "Postnummer"),
            Map.entry("city", "Postort"),
            Map.entry("building_type", "Byggnadstyp"),
            Map.entry("municipality_code", "Kommunkod"),
            Map.entry("county_code", "Länskod"),
            Map.entry("locality_code", "Ortens kod"),
            Map.entry("area_type", "Områdestyp"),
            Map.entry("deso_code", "DeSO-kod"),
            Map.entry("households", "Hushåll"),
            Map.entry("workplaces", "Arbetsställen"),
            Map.entry("holiday_homes", "Fritidshus"),
            Map.entry("public_function", "Offentlig funktion"),
            Map.entry("status_1000", "Status för 1 Gbit/s"),
            Map.entry("status_100", "Status för 100 Mbit/s"),
            Map.entry("status_30", "Status för 30 Mbit/s"),
            Map.entry("search_key", "Söknyckel"),
            Map.entry("street", "Gata"),
            Map.entry("number", "Nummer"),
            Map.entry("source_id", "Id i källan"),
            Map.entry("name", "Namn"),
            Map.entry("owner", "Nätägare"),
            Map.entry("state", "Skick"),
            Map.entry("medium", "Nätslag"),
            Map.entry("node_kind", "Nodslag"),
            Map.entry("code", "Kod"),
            Map.entry("kind", "Slag"),
            Map.entry("population", "Folkmängd"),
            Map.entry("area_ha", "Areal, ha"),
            Map.entry("shape_assumed", "Formen är antagen"),
            Map.entry("programme", "Stödprogram"),
            Map.entry("technology", "Teknik"),
            Map.entry("down_mbit", "Hastighet ned, Mbit/s"),
            Map.entry("plan_date", "Planerat klart"),
            Map.entry("square_id", "Rutans id"),
            Map.entry("side_m", "Rutans sida, m"),
            Map.entry("road_class", "Vägklass"),
            Map.entry("road_number", "Vägnummer"),
            Map.entry("water_class", "Vattenslag"),
            Map.entry("delivery_id", "Leverans"),
            Map.entry("row_no", "Rad i leveransen"));

    private static final String ALIAS = "<alias field=\"%s\" index=\"%d\" name=\"%s\"/>";
    private static final String WORDS = """
            <field name="%s"><editWidget type="ValueMap"><config><Option type="Map"><Option name="map" type="List">%s</Option>\
            </Option></config></editWidget></field>
            """;
    private static final String WORD =
            "<Option type=\"Map\"><Option name=\"%s\" type=\"QString\" value=\"%s\"/></Option>";

    private final String display;
    private final List<String> columns;

    private QmlFields(String display, List<String> columns) {
        this.display = display;
        this.columns = columns;
    }

    /**
     * @param display the column that stands for the whole feature in lists and tips
     * @param columns the layer's columns in order, without the geometry
     */
    static QmlFields of(String display, List<String> columns) {
        return new QmlFields(display, columns);
    }

    String xml() {
        StringBuilder aliases = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            aliases.append(ALIAS.formatted(column, i, NAMES.getOrDefault(column, "")));
            String options = words(column);
            if (!options.isEmpty()) {
                words.add(WORDS.formatted(column, options));
            }
        }
        return "<fieldConfiguration>\n" + String.join("", words) + "</fieldConfiguration>\n<aliases>" + aliases
                + "</aliases>\n<previewExpression>\"" + display + "\"</previewExpression>\n";
    }

    private static String words(String column) {
        return switch (column) {
            case "status_1000", "status_100", "status_30" ->
                options(Status.values(), Status::code, status -> status.label().sv());
            case "area_type" ->
                options(AreaType.values(), AreaType::code, type -> type.label().sv());
            case "technology" ->
                options(
                        Technology.values(),
                        Technology::code,
                        technology -> technology.label().sv());
            case "kind" ->
                options(
                        new AreaType[] {AreaType.LOCALITY, AreaType.SMALL_LOCALITY},
                        AreaType::code,
                        type -> type.label().sv());
            default -> "";
        };
    }

    private static <T> String options(T[] values, Function<T, String> code, Function<T, String> label) {
        return Arrays.stream(values)
                .map(value -> WORD.formatted(label.apply(value), code.apply(value)))
                .collect(Collectors.joining());
    }
}
