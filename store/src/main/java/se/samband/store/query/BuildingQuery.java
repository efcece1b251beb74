package se.samband.store.query;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which buildings of the register in force to list; null means any.
 *
 * @param areaType code of {@link se.samband.core.area.AreaType}
 * @param address part of address, postcode or city
 * @param fids only these buildings
 */
public record BuildingQuery(
        @Nullable String municipalityCode,
        @Nullable String localityCode,
        @Nullable String areaType,
        @Nullable String desoCode,
        @Nullable String address,
        @Nullable Collection<Integer> fids,
        Sort sort,
        boolean descending,
        Page page) {

    public enum Sort {
        FID,
        ADDRESS,
        MUNICIPALITY,
        HOUSEHOLDS
    }

    public static BuildingQuery all(Page page) {
        return new BuildingQuery(null, null, null, null, null, null, Sort.FID, false, page);
    }
}
