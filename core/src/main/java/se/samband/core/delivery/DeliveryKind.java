package se.samband.core.delivery;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** What a delivery is about: the {@code --as KIND} of an import. */
public enum DeliveryKind {
    COUNTY(new Text("län", "counties"), Content.AREA),
    MUNICIPALITY(new Text("kommuner", "municipalities"), Content.AREA),
    LOCALITY(new Text("tätorter", "localities"), Content.AREA),
    SMALL_LOCALITY(new Text("småorter", "small localities"), Content.AREA),
    DESO(new Text("DeSO-områden", "DeSO areas"), Content.AREA),
    HOLIDAY_AREA(new Text("fritidshusområden", "holiday-home areas"), Content.AREA),
    POPULATION(new Text("befolkning per ruta", "population squares"), Content.BASE),
    ROAD(new Text("vägar", "roads"), Content.BASE),
    WATER(new Text("vatten", "water"), Content.BASE),
    ADDRESS(new Text("adresser", "addresses"), Content.BASE),
    BUILDING(new Text("byggnader", "buildings"), Content.REGISTER),
    FILING(new Text("uppgifter om bredband", "broadband filing"), Content.CLAIM),
    PLANNED(new Text("planerad utbyggnad", "planned build-out"), Content.CLAIM),
    GRANTED(new Text("beviljat stöd", "granted support"), Content.CLAIM),
    LATE_CONNECTION(new Text("efteranslutningsområden", "late-connection areas"), Content.CLAIM),
    ELIGIBLE_LIST(new Text("byggnadsförteckning", "list of eligible buildings"), Content.CLAIM),
    ROUTE(new Text("nätsträckor", "routes"), Content.NETWORK),
    NODE(new Text("noder", "nodes"), Content.NETWORK),
    OFDS(new Text("nät (Open Fibre Data Standard)", "network (Open Fibre Data Standard)"), Content.NETWORK),
    OSM(new Text("OpenStreetMap-utdrag", "OpenStreetMap extract"), Content.BASE);

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

    private final Text label;
    private final Content content;

    DeliveryKind(Text label, Content content) {
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
