package se.samband.app.deliveries.mapping;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** What a column of a delivered file can mean. */
public enum Field {
    BUILDING_ID(new Text("byggnads-id", "building id")),
    ID(new Text("id", "id")),
    CODE(new Text("områdeskod", "area code")),
    NAME(new Text("namn", "name")),
    COUNTY_CODE(new Text("länskod", "county code")),
    MUNICIPALITY_CODE(new Text("kommunkod", "municipality code")),
    MUNICIPALITY_NAME(new Text("kommunnamn", "municipality name")),
    DESO_CODE(new Text("DeSO-kod", "DeSO code")),
    /** SWEREF 99 TM or another projected system: x, metres east. */
    EAST(new Text("östkoordinat (E)", "easting (E)")),
    NORTH(new Text("nordkoordinat (N)", "northing (N)")),
    LATITUDE(new Text("latitud", "latitude")),
    LONGITUDE(new Text("longitud", "longitude")),
    /** Street, number and letter in one cell. */
    ADDRESS(new Text("adress", "address")),
    STREET(new Text("gata eller by", "street or village")),
    VILLAGE(new Text("by, där gata saknas", "village, where there is no street")),
    HOUSE_NUMBER(new Text("husnummer", "house number")),
    HOUSE_LETTER(new Text("bokstavstillägg", "house letter")),
    POSTCODE(new Text("postnummer", "postcode")),
    POST_TOWN(new Text("postort", "post town")),
    /** Kind of building, road, water, node … as the source names it. */
    TYPE(new Text("typ", "type")),
    PURPOSE(new Text("ändamål", "purpose")),
    HOUSEHOLDS(new Text("hushåll", "households")),
    WORKPLACES(new Text("arbetsställen", "workplaces")),
    HOLIDAY_HOMES(new Text("fritidshus", "holiday homes")),
    POPULATION(new Text("befolkning", "population")),
    AREA_HA(new Text("areal i hektar", "area in hectares")),
    SQUARE_ID(new Text("rut-id", "square id")),
    ROAD_NUMBER(new Text("vägnummer", "road number")),
    STATE(new Text("läge (ansluten, planerad …)", "state (connected, planned …)")),
    TECHNOLOGY(new Text("teknik", "technology")),
    DOWN_SPEED(new Text("hastighet ned", "download speed")),
    UP_SPEED(new Text("hastighet upp", "upload speed")),
    OWNER(new Text("nätägare", "network owner")),
    DISTANCE(new Text("avstånd i meter", "distance in metres")),
    DEDICATED(new Text("dedikerad radio", "dedicated radio")),
    PLAN_DATE(new Text("klart senast", "finished by")),
    PROGRAMME(new Text("stödprogram", "support programme")),
    PRIORITISED(new Text("prioriterad", "prioritised")),
    CALL_AREA(new Text("utlysningsområde", "call area")),
    STATUS(new Text("status", "status"));

    private final Text label;

    Field(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name in a mapping file: {@code building-id}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Field> find(String code) {
        for (Field field : values()) {
            if (field.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
