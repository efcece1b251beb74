package se.samband.app.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samband.core.text.Text;
import se.samband.store.query.Keepsakes;
import se.samband.store.row.Actor;

/**
 * What the region says of the open data that it publishes; an empty text where nothing is said. Kept among the settings of the
 * workspace.
 *
 * @param publisher name of the organisation
 * @param organisation its number, ten digits
 * @param licence address of the licence that the region gives
 * @param layers whether the licence holds for the map layers of open deliveries too
 */
record Imprint(String publisher, String organisation, String licence, boolean layers) {

    /** The licences to choose among, by the addresses that the national portal knows them by. */
    static final Map<String, Text> LICENCES = licences();

    private static final Pattern NUMBER = Pattern.compile("\\d{10}");

    private static Map<String, Text> licences() {
        Map<String, Text> licences = new LinkedHashMap<>();
        licences.put(
                "http://creativecommons.org/publicdomain/zero/1.0/",
                new Text("CC0 1.0 – fritt, utan villkor", "CC0 1.0 – free, without conditions"));
        licences.put(
                "http://creativecommons.org/licenses/by/4.0/",
                new Text("CC BY 4.0 – fritt, om källan anges", "CC BY 4.0 – free, if the source is named"));
        return licences;
    }

    /** As a person types it. */
    static Imprint typed(String publisher, String organisation, String licence, boolean layers) {
        return new Imprint(publisher.strip(), organisation.replaceAll("[\\s-]", ""), licence.strip(), layers);
    }

    /** @param settings of the workspace */
    static Imprint read(Map<String, String> settings) {
        return new Imprint(
                settings.getOrDefault("catalogue.publisher", ""),
                settings.getOrDefault("catalogue.organisation", ""),
                settings.getOrDefault("catalogue.licence", ""),
                settings.getOrDefault("catalogue.layers", "").equals("yes"));
    }

    /** @param shown the settings that the editor was shown */
    void save(Keepsakes keepsakes, Map<String, String> shown, Actor by) {
        keepsakes.editSettings(shown, settings(), by);
    }

    /** By the names under which they are kept. */
    Map<String, String> settings() {
        return Map.of(
                "catalogue.publisher", publisher,
                "catalogue.organisation", organisation,
                "catalogue.licence", licence,
                "catalogue.layers", layers ? "yes" : "");
    }

    boolean isNumberUsable() {
        return organisation.isEmpty() || NUMBER.matcher(organisation).matches();
    }

    /** Whether the licence is the address of a web page, or there is none. */
    boolean isLicenceUsable() {
        if (licence.isEmpty()) {
            return true;
        }
        try {
            URI uri = new URI(licence);
            return uri.getHost() != null
                    && Graph.isIri(licence)
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address by which the national portal knows the organisation. */
    Optional<String> findPublisherIri() {
        return organisation.isEmpty()
                ? Optional.empty()
                : Optional.of("http://dataportal.se/organisation/SE" + organisation);
    }
}
