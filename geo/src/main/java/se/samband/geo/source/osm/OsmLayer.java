package se.samband.geo.source.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is taken from the map, by the tags that say so (wiki.openstreetmap.org, "Map features"). */
enum OsmLayer {
    /** Areas with {@code building=*}: closed ways and multipolygons. */
    BUILDINGS(
            "building",
            "name",
            "addr:street",
            "addr:housenumber",
            "addr:postcode",
            "addr:city",
            "addr:place",
            "building:levels",
            "building:flats",
            "amenity",
            "shop",
            "office",
            "tourism"),

    /** Ways with {@code highway=*}, paths and tracks among them. */
    ROADS(
            "highway",
            "name",
            "ref",
            "surface",
            "maxspeed",
            "lanes",
            "oneway",
            "service",
            "access",
            "bridge",
            "tunnel",
            "layer"),

    /** Nodes and buildings with {@code addr:housenumber}; a building by a point inside it. */
    ADDRESSES(
            "addr:street",
            "addr:housenumber",
            "addr:unit",
            "addr:postcode",
            "addr:city",
            "addr:place",
            "building",
            "name"),

    /** Areas with {@code natural=water} and lines with {@code waterway=*}. */
    WATER("natural", "water", "waterway", "name", "intermittent", "tunnel");

    private final List<String> keys;
    private final List<String> columns;

    OsmLayer(String... keys) {
        this.keys = List.of(keys);
        List<String> names = new ArrayList<>();
        names.add("osm_id");
        this.keys.forEach(k -> names.add(k.replace(':', '_')));
        this.columns = List.copyOf(names);
    }

    String layerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** Tag keys of the columns after {@code osm_id}. */
    List<String> keys() {
        return keys;
    }

    boolean takesNode(Map<String, String> tags) {
        return this == ADDRESSES && tags.containsKey("addr:housenumber");
    }

    boolean takesWay(Map<String, String> tags) {
        return switch (this) {
            case BUILDINGS -> isBuilding(tags);
            case ROADS -> tags.containsKey("highway") && !"yes".equals(tags.get("area"));
            case ADDRESSES -> isBuilding(tags) && tags.containsKey("addr:housenumber");
            case WATER -> isWaterArea(tags) || tags.containsKey("waterway");
        };
    }

    boolean takesRelation(Map<String, String> tags) {
        return this != ROADS
                && "multipolygon".equals(tags.get("type"))
                && (this == WATER ? isWaterArea(tags) : takesWay(tags));
    }

    /** Whether a way with these tags that is closed means the area inside it. */
    boolean isArea(Map<String, String> tags) {
        return this != ROADS && (this != WATER || isWaterArea(tags));
    }

    private static boolean isBuilding(Map<String, String> tags) {
        String building = tags.get("building");
        return building != null && !building.equals("no");
    }

    private static boolean isWaterArea(Map<String, String> tags) {
        return "water".equals(tags.get("natural")) || "riverbank".equals(tags.get("waterway"));
    }
}
