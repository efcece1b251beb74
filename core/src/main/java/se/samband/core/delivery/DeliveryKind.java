package se.samband.core.delivery;

import java.util.Optional;
import se.samband.core.text.Text;

/** What a delivery is about: the {@code --as KIND} of an import. */
public enum DeliveryKind {
    COUNTY("county", new Text("län", "counties"), Content.AREA),
    MUNICIPALITY("municipality", new Text("kommuner", "municipalities"), Content.AREA),
    LOCALITY("locality", new Text("tätorter", "localities"), Content.AREA),
    SMALL_LOCALITY("small-locality", new Text("småorter", "small localities"), Content.AREA),
    DESO("deso", new Text("DeSO-områden", "DeSO areas"), Content.AREA),
    HOLIDAY_AREA("holiday-area", new Text("fritidshusområden", "holiday-home areas"), Content.AREA),
    POPULATION("population", new Text("befolkning per ruta", "population squares"), Content.BASE),
    ROAD("road", new Text("vägar", "roads"), Content.BASE),
    WATER("water", new Text("vatten", "water"), Content.BASE),
    ADDRESS("address", new Text("adresser", "addresses"), Content.BASE),
    BUILDING("building", new Text("byggnader", "buildings"), Content.REGISTER),
    FILING("filing", new Text("uppgifter om bredband", "broadband filing"), Content.CLAIM),
    PLANNED("planned", new Text("planerad utbyggnad", "planned build-out"), Content.CLAIM),
    GRANTED("granted", new Text("beviljat stöd", "granted support"), Content.CLAIM),
    LATE_CONNECTION("late-connection", new Text("efteranslutningsområden", "late-connection areas"), Content.CLAIM),
    ELIGIBLE_LIST("eligible-list", new Text("byggnadsförteckning", "list of eligible buildings"), Content.CLAIM),
    ROUTE("route", new Text("nätsträckor", "routes"), Content.NETWORK),
    NODE("node", new Text("noder", "nodes"), Content.NETWORK),
    OFDS("ofds", new Text("nät (Open Fibre Data Standard)", "network (Open Fibre Data Standard)"), Content.NETWORK),
    OSM("osm", new Text("OpenStreetMap-utdrag", "OpenStreetMap extract"), Content.BASE);

    /** What the rows of a delivery become. */
    public enum Content {
        /** Areas that figures are given for. */
        AREA,
        /** Things drawn or joined to, without a status. */
        BASE,
        /** Buildings. */
        REGISTER,
        /** Claims about buildings. */
        CLAIM,
        /** Routes and nodes of network owners. */
        NETWORK
    }

    private final String code;
    private final Text label;
    private final Content content;

    DeliveryKind(String code, Text label, Content content) {
        this.code = code;
        this.label = label;
        this.content = content;
    }

    public Text label() {
        return label;
    }

    public Content content() {
        return content;
    }

    /** The name on the command line and in files: {@code eligible-list}. */
    public String code() {
        return code;
    }

    public static Optional<DeliveryKind> find(String code) {
        for (DeliveryKind kind : values()) {
            if (kind.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
