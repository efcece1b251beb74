package se.samband.app.map;

import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;

/** Makes the maps that everybody may see. */
@Component
public class PublicMaps {

    private final Extents extents;

    PublicMaps(Extents extents) {
        this.extents = extents;
    }

    public PublicMap ofCounty(CountyState state) {
        return new PublicMap(Stamp.of(state), BoundingBox.text(extents.home(state)), null);
    }

    /** @param eastM metres in SWEREF 99 TM, as is northM */
    public PublicMap around(CountyState state, double eastM, double northM) {
        return new PublicMap(
                Stamp.of(state),
                BoundingBox.text(Extents.around(eastM, northM)),
                Math.round(eastM) + "," + Math.round(northM));
    }
}
