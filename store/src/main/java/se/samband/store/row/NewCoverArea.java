package se.samband.store.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.claim.Technology;

/**
 * An area whose buildings are planned, granted or in a late-connection catchment – which of them follows from the delivery's
 * kind. The buildings inside get a claim each.
 *
 * @param rowNo feature number; the row of the claims made from it
 * @param downMbit download speed in Mbit/s, or −1 when not stated
 */
public record NewCoverArea(
        int rowNo,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String programme,
        Technology technology,
        int downMbit,
        @Nullable LocalDate planDate,
        Geometry geometry) {}
