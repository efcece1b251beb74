package se.samband.app.map;

import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;

/** Says where small maps look. */
@Component
public class SmallMaps {

    private static final double ROOM_M = 150;

    private final Extents extents;

    SmallMaps(Extents extents) {
        this.extents = extents;
    }

    public SmallMap ofCounty(CountyState state) {
        return new SmallMap(Stamp.of(state), BoundingBox.text(extents.home(state)), null);
    }

    /** At all of the box, with some room around it. */
    public SmallMap of(CountyState state, Envelope box) {
        Envelope roomy = new Envelope(box);
        roomy.expandBy(ROOM_M);
        return new SmallMap(Stamp.of(state), BoundingBox.text(roomy), null);
    }

    /** @param eastM metres in SWEREF 99 TM, as is northM */
    public SmallMap around(CountyState state, double eastM, double northM) {
        return new SmallMap(
                Stamp.of(state),
                BoundingBox.text(Extents.around(eastM, northM)),
                Math.round(eastM) + "," + Math.round(northM));
    }
}
