package se.samband.app.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.app.ogc.OpenLayers.Layer;
import se.samband.app.publicsite.Contact;
import se.samband.core.text.Text;
import se.samband.store.WorkspaceInfo;

/**
 * The catalogue of what is open, in the terms of DCAT-AP-SE 3: the catalogue, its publisher and contact, a data set with its
 * distributions for the open figures and one for each open layer, and the service that gives them.
 */
final class Catalogue {

    private final Graph graph = new Graph();
    private final String base;
    private final String here;
    private final Imprint imprint;

    private Catalogue(String base, Imprint imprint) {
        this.base = base;
        this.here = base + "/open/catalogue#";
        this.imprint = imprint;
    }

    /**
     * @param base address of the region, without a slash at its end
     * @param asOf the day that the figures are as of
     * @param reportedOn the day of the latest report, or null
     */
    static Graph of(
            String base,
            WorkspaceInfo county,
            Imprint imprint,
            Contact contact,
            List<Layer> layers,
            LocalDate asOf,
            @Nullable LocalDate reportedOn) {
        return new Catalogue(base, imprint).write(county, contact, layers, asOf, reportedOn);
    }

    private Graph write(
            WorkspaceInfo county, Contact contact, List<Layer> layers, LocalDate asOf, @Nullable LocalDate reportedOn) {
        Text invented =
                county.invented() ? new Text("PÅHITTAT EXEMPELLÄN: ", "INVENTED SAMPLE COUNTY: ") : new Text("", "");
        Graph.Thing catalogue = graph.thing(here + "catalogue", Terms.CATALOG)
                .words(
                        Terms.TITLE,
                        new Text(
                                invented.sv() + "Öppna data om bredband, " + county.name(),
                                invented.en() + "Open data on broadband, " + county.name()))
                .words(
                        Terms.DESCRIPTION,
                        new Text(
                                "Öppna data som den regionala bredbandssamordningen ger ut.",
                                "Open data that the regional broadband coordination publishes."))
                .link(Terms.PUBLISHER, publisher())
                .linkWritten(Terms.LICENSE, imprint.licence())
                .link(Terms.LANGUAGE, Terms.SWEDISH)
                .link(Terms.LANGUAGE, Terms.ENGLISH)
                .link(Terms.HOMEPAGE, base + "/open")
                .link(Terms.THEME_TAXONOMY, Terms.THEMES)
                .value(Terms.MODIFIED, asOf.toString(), Terms.DATE)
                .link(Terms.HAS_SERVICE, here + "ogc");
        graph.thing(publisher(), Terms.AGENT).value(Terms.NAME, imprint.publisher());
        graph.thing(here + "contact", Terms.ORGANIZATION)
                .value(Terms.FULL_NAME, contact.name())
                .linkWritten(Terms.HAS_EMAIL, "mailto:" + contact.email());
        Graph.Thing service = service();
        figures(reportedOn);
        catalogue.link(Terms.HAS_DATASET, here + "open-figures");
        service.link(Terms.SERVES_DATASET, here + "open-figures");
        if (imprint.layers()) {
            for (Layer layer : layers) {
                layer(layer);
                catalogue.link(Terms.HAS_DATASET, here + layer.id());
                service.link(Terms.SERVES_DATASET, here + layer.id());
            }
        }
        return graph;
    }

    private String publisher() {
        return imprint.findPublisherIri().orElse(here + "publisher");
    }

    private Graph.Thing service() {
        return graph.thing(here + "ogc", Terms.DATA_SERVICE)
                .words(
                        Terms.TITLE,
                        new Text(
                                "Öppna geodata om bredband (OGC API – Features)",
                                "Open geodata on broadband (OGC API – Features)"))
                .words(
                        Terms.DESCRIPTION,
                        new Text(
                                "Öppna siffror och öppna kartlager för kartprogram och andra program.",
                                "Open figures and open map layers for map clients and other programs."))
                .link(Terms.PUBLISHER, publisher())
                .link(Terms.CONTACT_POINT, here + "contact")
                .linkWritten(Terms.LICENSE, imprint.licence())
                .link(Terms.ACCESS_RIGHTS, Terms.PUBLIC)
                .link(Terms.ENDPOINT_URL, base + "/ogc")
                .link(Terms.ENDPOINT_DESCRIPTION, base + "/ogc/api?f=json")
                .link(Terms.CONFORMS_TO, Terms.OGC_FEATURES);
    }

    private void figures(@Nullable LocalDate reportedOn) {
        Graph.Thing figures = dataset(
                        "open-figures",
                        new Text("Tillgång till bredband per kommun", "Access to broadband by municipality"),
                        new Text(
                                "Antal hushåll och byggnader som har, planeras få eller saknar bredband, eller som ingen har"
                                        + " rapporterat om, per kommun och hastighetsnivå. Små antal visas inte.",
                                "Numbers of households and buildings that have, are to get or lack broadband, or that nobody has"
                                        + " reported on, by municipality and service level. Small counts are withheld."))
                .link(Terms.LANDING_PAGE, base + "/open");
        if (reportedOn != null) {
            figures.value(Terms.MODIFIED, reportedOn.toString(), Terms.DATE);
        }
        file(figures, "csv", "text/csv", Terms.RFC_CSV, "/open/export?format=csv");
        file(figures, "geojson", "application/geo+json", Terms.RFC_GEOJSON, "/open/export?format=geojson");
        distribution(figures, "json", "application/json", base + "/api/openapi.json", "/api/v1/open-figures");
        collection(figures, "open_figures");
    }

    private void layer(Layer layer) {
        Graph.Thing dataset = dataset(
                layer.id(),
                layer.title(),
                new Text(
                        layer.title().sv() + " i öppna leveranser till den regionala bredbandssamordningen.",
                        layer.title().en() + " in open deliveries to the regional broadband coordination."));
        dataset.value(Terms.MODIFIED, layer.modified().toString(), Terms.DATE);
        collection(dataset, layer.id());
    }

    private Graph.Thing dataset(String id, Text title, Text description) {
        return graph.thing(here + id, Terms.DATASET)
                .words(Terms.TITLE, title)
                .words(Terms.DESCRIPTION, description)
                .link(Terms.PUBLISHER, publisher())
                .link(Terms.CONTACT_POINT, here + "contact")
                .link(Terms.THEME, Terms.THEME_TECHNOLOGY)
                .link(Terms.THEME, Terms.THEME_REGIONS)
                .words(Terms.KEYWORD, new Text("bredband", "broadband"))
                .link(Terms.LANGUAGE, Terms.SWEDISH)
                .link(Terms.LANGUAGE, Terms.ENGLISH)
                .link(Terms.ACCESS_RIGHTS, Terms.PUBLIC);
    }

    private void collection(Graph.Thing dataset, String collection) {
        distribution(
                        dataset,
                        "ogc",
                        "application/geo+json",
                        Terms.OGC_FEATURES,
                        "/ogc/collections/" + collection + "/items?f=json")
                .link(Terms.ACCESS_SERVICE, here + "ogc");
    }

    private void file(Graph.Thing dataset, String name, String mediaType, String standard, String path) {
        distribution(dataset, name, mediaType, standard, path).link(Terms.DOWNLOAD_URL, base + path);
    }

    private Graph.Thing distribution(Graph.Thing dataset, String name, String mediaType, String standard, String path) {
        String iri = dataset.iri() + "-" + name;
        dataset.link(Terms.HAS_DISTRIBUTION, iri);
        return graph.thing(iri, Terms.DISTRIBUTION)
                .link(Terms.ACCESS_URL, base + path)
                .linkWritten(Terms.LICENSE, imprint.licence())
                .value(Terms.FORMAT, mediaType)
                .link(Terms.MEDIA_TYPE, Terms.MEDIA_TYPES + mediaType)
                .link(Terms.CONFORMS_TO, standard);
    }
}
