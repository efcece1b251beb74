package se.samband.app.publicsite;

import org.jspecify.annotations.Nullable;
import se.samband.app.map.SmallMap;

/**
 * The search for an address.
 *
 * @param typed what was searched for, or an empty text
 * @param missing what was asked for that is not there, or null
 */
record SearchView(
        String typed, AddressSearch.Hits hits, @Nullable String missing, SmallMap map) {}
