package se.samband.geo.source.ofds;

import static se.samband.geo.source.ofds.OfdsField.Kind.BOOLEAN;
import static se.samband.geo.source.ofds.OfdsField.Kind.DATE;
import static se.samband.geo.source.ofds.OfdsField.Kind.INTEGER;
import static se.samband.geo.source.ofds.OfdsField.Kind.LIST;
import static se.samband.geo.source.ofds.OfdsField.Kind.NUMBER;
import static se.samband.geo.source.ofds.OfdsField.Kind.REFERENCE;
import static se.samband.geo.source.ofds.OfdsField.Kind.REFERENCES;
import static se.samband.geo.source.ofds.OfdsField.Kind.STATUS;
import static se.samband.geo.source.ofds.OfdsField.Kind.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The two kinds of thing in a network, and their columns (OFDS 0.3, network schema). */
enum OfdsLayer {
    NODES(
            "location",
            List.of(
                    new OfdsField("id", "/id", TEXT),
                    new OfdsField("name", "/name", TEXT),
                    new OfdsField("status", "/status", STATUS),
                    new OfdsField("phase", "/phase", REFERENCE),
                    new OfdsField("type", "/type", LIST),
                    new OfdsField("accessPoint", "/accessPoint", BOOLEAN),
                    new OfdsField("power", "/power", BOOLEAN),
                    new OfdsField("technologies", "/technologies", LIST),
                    new OfdsField("physicalInfrastructureProvider", "/physicalInfrastructureProvider", REFERENCE),
                    new OfdsField("networkProviders", "/networkProviders", REFERENCES),
                    new OfdsField("streetAddress", "/address/streetAddress", TEXT),
                    new OfdsField("locality", "/address/locality", TEXT),
                    new OfdsField("region", "/address/region", TEXT),
                    new OfdsField("postalCode", "/address/postalCode", TEXT),
                    new OfdsField("country", "/address/country", TEXT))),
    SPANS(
            "route",
            List.of(
                    new OfdsField("id", "/id", TEXT),
                    new OfdsField("name", "/name", TEXT),
                    new OfdsField("status", "/status", STATUS),
                    new OfdsField("phase", "/phase", REFERENCE),
                    new OfdsField("start", "/start", REFERENCE),
                    new OfdsField("end", "/end", REFERENCE),
                    new OfdsField("directed", "/directed", BOOLEAN),
                    new OfdsField("readyForServiceDate", "/readyForServiceDate", DATE),
                    new OfdsField("physicalInfrastructureProvider", "/physicalInfrastructureProvider", REFERENCE),
                    new OfdsField("networkProviders", "/networkProviders", REFERENCES),
                    new OfdsField("supplier", "/supplier", REFERENCE),
                    new OfdsField("transmissionMedium", "/transmissionMedium", LIST),
                    new OfdsField("deployment", "/deployment", LIST),
                    new OfdsField("darkFibre", "/darkFibre", BOOLEAN),
                    new OfdsField("fibreType", "/fibreType", TEXT),
                    new OfdsField("fibreCount", "/fibreCount", INTEGER),
                    new OfdsField("fibreLength", "/fibreLength", NUMBER),
                    new OfdsField("technologies", "/technologies", LIST),
                    new OfdsField("capacity", "/capacity", NUMBER),
                    new OfdsField("countries", "/countries", LIST)));

    static final String NETWORK_ID = "networkId";
    static final String NETWORK_NAME = "networkName";

    private final String geometryMember;
    private final List<OfdsField> fields;
    private final List<String> columns;

    OfdsLayer(String geometryMember, List<OfdsField> fields) {
        this.geometryMember = geometryMember;
        this.fields = fields;
        this.columns = Stream.concat(fields.stream().map(OfdsField::column), Stream.of(NETWORK_ID, NETWORK_NAME))
                .toList();
    }

    String layerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Member of the element that holds its GeoJSON geometry. */
    String geometryMember() {
        return geometryMember;
    }

    List<OfdsField> fields() {
        return fields;
    }

    /** The fields' columns, and at the end the id and name of the network. */
    List<String> columns() {
        return columns;
    }
}
