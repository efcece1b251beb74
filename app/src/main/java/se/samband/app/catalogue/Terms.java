package se.samband.app.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies in use, and their terms. */
final class Terms {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** Short names of the vocabularies of classes and properties. */
    static final Map<String, String> PREFIXES = prefixes();

    static final String TYPE = RDF + "type";
    static final String STRING = XSD + "string";
    static final String DATE = XSD + "date";
    static final String CATALOG = DCAT + "Catalog";
    static final String DATASET = DCAT + "Dataset";
    static final String DISTRIBUTION = DCAT + "Distribution";
    static final String DATA_SERVICE = DCAT + "DataService";
    static final String HAS_DATASET = DCAT + "dataset";
    static final String HAS_SERVICE = DCAT + "service";
    static final String HAS_DISTRIBUTION = DCAT + "distribution";
    static final String CONTACT_POINT = DCAT + "contactPoint";
    static final String THEME = DCAT + "theme";
    static final String THEME_TAXONOMY = DCAT + "themeTaxonomy";
    static final String KEYWORD = DCAT + "keyword";
    static final String LANDING_PAGE = DCAT + "landingPage";
    static final String ACCESS_URL = DCAT + "accessURL";
    static final String DOWNLOAD_URL = DCAT + "downloadURL";
    static final String ACCESS_SERVICE = DCAT + "accessService";
    static final String MEDIA_TYPE = DCAT + "mediaType";
    static final String ENDPOINT_URL = DCAT + "endpointURL";
    static final String ENDPOINT_DESCRIPTION = DCAT + "endpointDescription";
    static final String SERVES_DATASET = DCAT + "servesDataset";
    static final String TITLE = DCT + "title";
    static final String DESCRIPTION = DCT + "description";
    static final String PUBLISHER = DCT + "publisher";
    static final String LICENSE = DCT + "license";
    static final String LANGUAGE = DCT + "language";
    static final String MODIFIED = DCT + "modified";
    static final String FORMAT = DCT + "format";
    static final String CONFORMS_TO = DCT + "conformsTo";
    static final String ACCESS_RIGHTS = DCT + "accessRights";
    static final String AGENT = FOAF + "Agent";
    static final String NAME = FOAF + "name";
    static final String HOMEPAGE = FOAF + "homepage";
    static final String ORGANIZATION = VCARD + "Organization";
    static final String FULL_NAME = VCARD + "fn";
    static final String HAS_EMAIL = VCARD + "hasEmail";

    static final String PUBLIC = EU + "access-right/PUBLIC";
    static final String SWEDISH = EU + "language/SWE";
    static final String ENGLISH = EU + "language/ENG";
    static final String THEMES = EU + "data-theme";
    static final String THEME_TECHNOLOGY = EU + "data-theme/TECH";
    static final String THEME_REGIONS = EU + "data-theme/REGI";
    static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    static final String OGC_FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core";
    static final String RFC_CSV = "https://www.rfc-editor.org/rfc/rfc4180";
    static final String RFC_GEOJSON = "https://www.rfc-editor.org/rfc/rfc7946";

    private Terms() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("rdf", RDF);
        prefixes.put("xsd", XSD);
        prefixes.put("dcat", DCAT);
        prefixes.put("dcterms", DCT);
        prefixes.put("foaf", FOAF);
        prefixes.put("vcard", VCARD);
        return prefixes;
    }

    /** {@code dcat:theme}. */
    static String shortened(String term) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (term.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + term.substring(prefix.getValue().length());
            }
        }
        throw new IllegalArgumentException("of no vocabulary: " + term);
    }
}
