package se.samband.app.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.store.query.Places;
import se.samband.store.row.Place;

/**
 * Finds addresses as people write them: exactly spelt first, then with abbreviations written out ({@code Storg. 5}), at last with
 * å, ä and ö taken for a and o.
 */
final class AddressSearch {

    static final int MOST = 12;

    /** More than are shown, since several can turn out to be one. */
    private static final int SOUGHT = 10 * MOST;

    /** How far apart two things of one address may lie, in metres. */
    private static final double ONE_PLOT_M = 150;

    /** A house number after the street, with its letter if it has one. */
    private static final Pattern NUMBER = Pattern.compile("\\p{L}\\S*\\s+(\\d+)\\s*(\\p{L}?)(?![\\p{L}\\d])");

    private AddressSearch() {}

    /**
     * The addresses that fit, those with the very house number first.
     *
     * @param more whether more than {@link #MOST} fit
     */
    record Hits(List<Place> places, boolean more) {

        static final Hits NONE = new Hits(List.of(), false);
    }

    /**
     * @param preferred whether a building, by its number, is where people live or work
     * @param shown whether a hit may be shown
     */
    static Hits search(Places places, String typed, IntPredicate preferred, Predicate<Place> shown) {
        List<Place> hits = places.searchAddresses(typed, SOUGHT);
        if (hits.isEmpty()) {
            hits = places.searchAddresses(writtenOut(typed), SOUGHT);
        }
        if (hits.isEmpty()) {
            hits = places.searchLoosely(writtenOut(typed), SOUGHT);
        }
        List<Place> kept =
                exactFirst(typed, onePerAddress(hits.stream().filter(shown).toList(), preferred));
        return new Hits(kept.stream().limit(MOST).toList(), kept.size() > MOST);
    }

    /** Who writes number 1 does not first want 10 and 11. */
    static List<Place> exactFirst(String typed, List<Place> hits) {
        String wanted = number(typed);
        return wanted.isEmpty()
                ? hits
                : hits.stream()
                        .sorted(Comparator.comparing(hit -> !number(street(hit)).equals(wanted)))
                        .toList();
    }

    /** {@code 5a} of {@code Storgatan 5 A, Mora}; empty when there is no number. */
    private static String number(String address) {
        Matcher number = NUMBER.matcher(address);
        return number.find() ? (number.group(1) + number.group(2)).toLowerCase(Locale.ROOT) : "";
    }

    /** House, shed and address point of one plot are one address to whoever asks. */
    static List<Place> onePerAddress(List<Place> hits, IntPredicate preferred) {
        List<Place> kept = new ArrayList<>();
        for (Place hit : hits) {
            int same = indexOfSame(kept, hit);
            if (same < 0) {
                kept.add(hit);
            } else if (rank(hit, preferred) > rank(kept.get(same), preferred)) {
                kept.set(same, hit);
            }
        }
        return kept;
    }

    private static int indexOfSame(List<Place> kept, Place hit) {
        for (int i = 0; i < kept.size(); i++) {
            Place other = kept.get(i);
            if (street(other).equalsIgnoreCase(street(hit))
                    && Math.hypot(other.eastM() - hit.eastM(), other.northM() - hit.northM()) <= ONE_PLOT_M) {
                return i;
            }
        }
        return -1;
    }

    /** Street and number, without the city, which an address point may lack. */
    private static String street(Place place) {
        int comma = place.label().indexOf(',');
        return comma < 0 ? place.label() : place.label().substring(0, comma);
    }

    private static int rank(Place place, IntPredicate preferred) {
        return place.building() == 0 ? 0 : preferred.test(place.building()) ? 2 : 1;
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
}
