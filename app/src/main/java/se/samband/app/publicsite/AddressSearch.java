package se.samband.app.publicsite;

import java.util.List;
import java.util.Locale;
import se.samband.store.query.Places;
import se.samband.store.row.Place;

/**
 * Finds addresses as people write them: exactly spelt first, then with abbreviations written out ({@code Storg. 5}), at last with
 * å, ä and ö taken for a and o.
 */
final class AddressSearch {

    static final int MOST = 12;

    private AddressSearch() {}

    static List<Place> search(Places places, String typed) {
        List<Place> hits = addresses(places.search(typed, MOST));
        if (hits.isEmpty()) {
            hits = addresses(places.search(writtenOut(typed), MOST));
        }
        return hits.isEmpty() ? places.searchLoosely(writtenOut(typed), MOST) : hits;
    }

    /** {@code storg. 5} becomes {@code storgatan 5}, {@code kyrkv. 2} becomes {@code kyrkvägen 2}. */
    static String writtenOut(String typed) {
        return typed.toLowerCase(Locale.of("sv", "SE"))
                .replaceAll("(?<=\\p{L})gr\\.", "gränd")
                .replaceAll("(?<=\\p{L})g\\.", "gatan")
                .replaceAll("(?<=\\p{L})v\\.", "vägen")
                .replaceAll("(?<=\\p{L})st\\.", "stigen")
                .replaceAll("[.,;]", " ")
                .strip();
    }

    /** A municipality or a locality is no address. */
    private static List<Place> addresses(List<Place> hits) {
        return hits.stream()
                .filter(place -> place.building() > 0 || place.kind().equals("address"))
                .toList();
    }
}
