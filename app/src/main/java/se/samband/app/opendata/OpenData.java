package se.samband.app.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenFeatures;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.AccessRules;
import se.samband.core.delivery.Delivery;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.PublicRelease;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;

/** The open figures of the region, worked out once for each commit; pages, files and interfaces all ask here. */
@Component
public class OpenData {
    private final CountyCache cache;
    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;
    private final AccessRules access;

    OpenData(CountyCache cache, WorkspaceHolder workspace, Rulebooks rulebooks, AccessRules access) {
        this.cache = cache;
        this.workspace = workspace;
        this.rulebooks = rulebooks;
        this.access = access;
    }

    /** By the default rulebook, as of today. */
    public OpenFigures figures() {
        CountyState state = cache.forRelease();
        return state.derived(
                new FiguresKey(),
                () -> OpenFigures.of(state.county(), state.now(), rulebooks.defaultStatus(), access.minimumGroup()));
    }

    /** The municipalities' areas by code, in SWEREF 99 TM, as far as open deliveries give them. */
    public Map<String, Geometry> areas() {
        CountyState state = cache.forRelease();
        return state.derived(new AreasKey(), () -> {
            Map<String, Geometry> areas = new TreeMap<>();
            features()
                    .each(
                            "municipality",
                            feature -> areas.put(
                                    String.valueOf(feature.attributes().get("code")), feature.geometry()));
            return areas;
        });
    }

    /** What open deliveries hold in the map layers, as it is in force. */
    public SeenFeatures features() {
        Set<Long> open = cache.forRelease().county().deliveries().stream()
                .filter(PublicRelease::mayDraw)
                .map(Delivery::id)
                .collect(Collectors.toUnmodifiableSet());
        return workspace.get().releasedFeatures(open);
    }

    /** Names and values of a municipality's figures, as in the GeoJSON file; null where withheld. */
    public Map<String, @Nullable Object> properties(OpenFigures open, OpenFigures.Row row, Lang lang) {
        List<Column> columns = OpenSheet.areaColumns(open);
        List<@Nullable Object> values = OpenSheet.areaValues(open, row, lang);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            properties.put(columns.get(i).name(), values.get(i));
        }
        return properties;
    }

    private record FiguresKey() {}

    private record AreasKey() {}
}
