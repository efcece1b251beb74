package se.samband.app.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.ogc.OpenLayers;
import se.samband.app.opendata.OpenData;
import se.samband.app.publicsite.Contact;
import se.samband.app.web.ConflictException;
import se.samband.app.web.OpenInterfaces;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.release.OpenFigures;
import se.samband.core.text.Text;

/** The catalogue, as soon as the region has said by whom and under which licence its open data are published. */
@Controller
@Needs(Right.OPEN)
class CatalogueController {

    private final WorkspaceHolder workspace;
    private final OpenData data;
    private final OpenLayers layers;
    private final ServeOptions options;

    CatalogueController(WorkspaceHolder workspace, OpenData data, OpenLayers layers, ServeOptions options) {
        this.workspace = workspace;
        this.data = data;
        this.layers = layers;
        this.options = options;
    }

    @GetMapping("/open/catalogue")
    ResponseEntity<byte[]> catalogue(
            Page page,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            HttpServletRequest request,
            HttpServletResponse response) {
        Syntax syntax =
                format.isEmpty() ? Syntax.accepted(accept) : Syntax.find(format).orElseThrow(() -> unknown(format));
        SeenWorkspace seen = workspace.get();
        Map<String, String> settings = seen.settings();
        Imprint imprint = Imprint.read(settings);
        Contact contact = Contact.read(settings);
        requireWhole(imprint, contact);
        OpenFigures open = data.figures();
        Graph graph = Catalogue.of(
                options.origin(request.getHeader("Host")) + page.root(),
                seen.info(),
                imprint,
                contact,
                layers.list(),
                open.moment().asOf(),
                open.reportedOn());
        OpenInterfaces.allowOtherSites(options, response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(syntax.mediaType() + ";charset=UTF-8"))
                .header("Vary", "Accept")
                .body(syntax.write(graph).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of it is made up: without the region's own words there is no catalogue. */
    private static void requireWhole(Imprint imprint, Contact contact) {
        List<Text> missing = new ArrayList<>();
        if (imprint.publisher().isEmpty()) {
            missing.add(new Text("utgivare", "publisher"));
        }
        if (imprint.licence().isEmpty()) {
            missing.add(new Text("licens", "licence"));
        }
        if (contact.name().isEmpty() || contact.email().isEmpty()) {
            missing.add(new Text("kontakt med namn och e-post", "contact with name and e-mail"));
        }
        if (!missing.isEmpty()) {
            throw new ConflictException(
                    new Text(
                            "Katalogen är inte klar. Det här saknas: "
                                    + missing.stream().map(Text::sv).collect(Collectors.joining(", ")) + ".",
                            "The catalogue is not ready. Missing: "
                                    + missing.stream().map(Text::en).collect(Collectors.joining(", ")) + "."),
                    new Text(
                            "Koordinatorn anger det på sidorna Katalog över öppna data (/settings/catalogue) och Vem allmänheten"
                                    + " kan fråga (/settings/contact).",
                            "The coordinator gives it on the pages Catalogue of open data (/settings/catalogue) and Whom the public"
                                    + " can ask (/settings/contact)."));
        }
    }

    private static BadInputException unknown(String format) {
        return new BadInputException(Problem.of(
                        "format-unknown",
                        new Text("Katalogen skrivs inte så.", "The catalogue is not written so."),
                        new Text("Välj rdfxml, turtle eller jsonld.", "Choose rdfxml, turtle or jsonld."))
                .at(0, "format", format));
    }
}
