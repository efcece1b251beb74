package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * A hit of the search.
 *
 * @param kind building, address, locality, municipality or holiday-area
 * @param building number of the building, or 0 when the hit is none
 * @param address number of the address when the hit is one of those imported by themselves, else 0
 * @param delivery delivery that an address point is of, or 0 when the hit is none
 * @param code code of the area, or null
 * @param label what to show: address with city, or the place's name
 */
public record Place(
        String kind,
        int building,
        long address,
        long delivery,
        @Nullable String code,
        String label,
        double eastM,
        double northM) {}
