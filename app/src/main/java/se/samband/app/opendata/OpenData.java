package se.samband.app.opendata;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.AccessRules;
import se.samband.core.delivery.Delivery;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.PublicRelease;
import se.samband.core.rules.Rulebooks;

/** The open figures of the region, worked out once for each commit; pages, files and interfaces all ask here. */
@Component
public class OpenData {
    private final CountyCache cache;
    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;
    private final AccessRules access = AccessRules.shipped();

    OpenData(CountyCache cache, WorkspaceHolder workspace, Rulebooks rulebooks) {
        this.cache = cache;
        this.workspace = workspace;
        this.rulebooks = rulebooks;
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
            Set<Long> open = state.county().deliveries().stream()
                    .filter(PublicRelease::mayDraw)
                    .map(Delivery::id)
                    .collect(Collectors.toUnmodifiableSet());
            Map<String, Geometry> areas = new TreeMap<>();
            workspace
                    .get()
                    .releasedFeatures(open)
                    .each(
                            "municipality",
                            feature -> areas.put(
                                    String.valueOf(feature.attributes().get("code")), feature.geometry()));
            return areas;
        });
    }

    private record FiguresKey() {}

    private record AreasKey() {}
}
