package se.samband.app.compare;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import se.samband.app.map.SmallMap;
import se.samband.app.map.SmallMaps;
import se.samband.app.map.Stamp;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;

/**
 * The map of the changed buildings, with the legend that counts them.
 *
 * @param query parameters of the tiles
 * @param stamp names the state of the workspace and the moments compared in the addresses of tiles
 * @param counts number of buildings with each mark, by its class; marks without any are left out
 */
record ChangeMap(SmallMap map, String query, String stamp, Map<Integer, Integer> counts) {

    static ChangeMap of(Page page, CountyState state, CompareQuery query, ChangedBuildings changed, SmallMaps maps) {
        Envelope box = changed.box(state.county().buildings());
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int mark = 0; mark <= Mark.SEVERAL; mark++) {
            if (changed.counts()[mark] > 0) {
                counts.put(mark, changed.counts()[mark]);
            }
        }
        return new ChangeMap(
                box.isNull() ? maps.ofCounty(state) : maps.of(state, box),
                page.carry("", CompareParameters.WITH_FILTERS).replaceFirst("^\\?", ""),
                stamp(state, query),
                counts);
    }

    /** A word such as the name of a snapshot can come to mean another moment without a change of the county. */
    static String stamp(CountyState state, CompareQuery query) {
        return Stamp.of(state) + "-"
                + Integer.toHexString(query.a().moment().hashCode()) + "-"
                + Integer.toHexString(query.b().moment().hashCode());
    }
}
