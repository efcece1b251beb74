package se.samband.store;

import java.util.List;
import java.util.stream.Stream;

/** The map layers of a workspace, in the order in which QGIS lists them, the topmost first. */
final class Layers {

    /**
     * @param geometryType as GeoPackage names it
     * @param title what the layer is called for people
     */
    record Layer(String table, String geometryType, String title) {}

    /** Those of the first table layout. */
    static final List<Layer> FIRST = List.of(
            new Layer("node", "POINT", "Noder"),
            new Layer("building", "POINT", "Byggnader"),
            new Layer("address", "POINT", "Adresser"),
            new Layer("route", "MULTILINESTRING", "Nätsträckor"),
            new Layer("road", "MULTILINESTRING", "Vägar"),
            new Layer("grant_area", "MULTIPOLYGON", "Områden med beviljat stöd"),
            new Layer("planned_area", "MULTIPOLYGON", "Områden med planerad utbyggnad"),
            new Layer("late_connection_area", "MULTIPOLYGON", "Efteranslutningsområden"),
            new Layer("locality", "MULTIPOLYGON", "Tätorter och småorter"),
            new Layer("holiday_area", "MULTIPOLYGON", "Fritidshusområden"),
            new Layer("population_square", "MULTIPOLYGON", "Befolkning per ruta"),
            new Layer("deso", "MULTIPOLYGON", "DeSO"),
            new Layer("municipality", "MULTIPOLYGON", "Kommuner"),
            new Layer("county", "MULTIPOLYGON", "Län"),
            new Layer("water", "GEOMETRY", "Vatten"));

    static final Layer FOOTPRINT = new Layer("building_footprint", "MULTIPOLYGON", "Byggnadsytor");

    static final List<Layer> ALL =
            Stream.concat(FIRST.stream(), Stream.of(FOOTPRINT)).toList();

    /** Tables without geometry that people may want to open beside the layers. */
    static final List<String> ATTRIBUTES =
            List.of("delivery", "refused_row", "building_record", "claim", "network_owner", "programme");

    private Layers() {}
}
