package se.samband.app.map;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How important a road is on the map, 1 the most, from the source's own class: OpenStreetMap's or a Swedish word. */
final class RoadRank {

    private static final int USUAL = 3;
    private static final int LEAST = 4;

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("motorway", 1),
            Map.entry("motorway_link", 1),
            Map.entry("trunk", 1),
            Map.entry("trunk_link", 1),
            Map.entry("primary", 1),
            Map.entry("primary_link", 1),
            Map.entry("motorväg", 1),
            Map.entry("motortrafikled", 1),
            Map.entry("secondary", 2),
            Map.entry("secondary_link", 2),
            Map.entry("tertiary", 2),
            Map.entry("tertiary_link", 2),
            Map.entry("landsväg", 2),
            Map.entry("allmän väg", 2),
            Map.entry("service", LEAST),
            Map.entry("track", LEAST),
            Map.entry("path", LEAST),
            Map.entry("footway", LEAST),
            Map.entry("cycleway", LEAST),
            Map.entry("skogsväg", LEAST),
            Map.entry("traktorväg", LEAST));

    private RoadRank() {}

    static int of(@Nullable Object roadClass) {
        return roadClass == null
                ? USUAL
                : RANKS.getOrDefault(roadClass.toString().toLowerCase(Locale.ROOT), USUAL);
    }

    /** The least important rank drawn at a zoom; 0 for none. */
    static int leastAt(int zoom) {
        if (zoom < 2) {
            return 0;
        }
        if (zoom < 5) {
            return 1;
        }
        if (zoom < 8) {
            return 2;
        }
        return zoom < 10 ? USUAL : LEAST;
    }

    /** The classes of the most important roads, to fetch only those. */
    static Set<String> classesUpTo(int rank) {
        return RANKS.entrySet().stream()
                .filter(entry -> entry.getValue() <= rank)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
