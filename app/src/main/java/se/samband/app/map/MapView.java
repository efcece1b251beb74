package se.samband.app.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.samband.app.selection.FilterChoices;
import se.samband.core.text.Text;

/**
 * The map page.
 *
 * @param stamp names the state of the workspace in the addresses of tiles
 * @param focus where to look first, or null for where the address or the county says
 * @param chosen the building asked for, or null
 * @param sources whom to name for what is drawn
 * @param networkClass the strictest class among the routes and nodes in force, or null when there are none
 */
record MapView(
        MapFilter filter,
        FilterChoices choices,
        String stamp,
        Envelope home,
        @Nullable Envelope focus,
        @Nullable BuildingRow chosen,
        List<MunicipalityRow> municipalities,
        TableView table,
        List<Text> sources,
        @Nullable Text networkClass,
        boolean hasBuildings) {

    String homeBox() {
        return BoundingBox.text(home);
    }

    String focusBox() {
        return focus == null ? "" : BoundingBox.text(focus);
    }
}
