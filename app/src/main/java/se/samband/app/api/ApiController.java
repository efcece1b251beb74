package se.samband.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.CountyCache;
import se.samband.app.web.OpenInterfaces;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.access.Role;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.text.Text;
import se.samband.store.WorkspaceInfo;
import tools.jackson.databind.json.JsonMapper;

/** What the interface has: for people, as a description for programs, and as the first address that a program asks. */
@Controller
@Needs(Right.OPEN)
class ApiController implements Routes {

    private static final Route DESCRIPTION = new Route.Document(new Signature(
            "openapi",
            "/api/openapi.json",
            Set.of(Right.OPEN),
            new Text("Den här beskrivningen (OpenAPI).", "This description (OpenAPI)."),
            List.of()));

    /** @param route with whether the visitor may ask it */
    private record Entry(Route route, boolean allowed) {}

    private record Start(WorkspaceInfo info, Role role, Confidentiality sees, List<Entry> routes) {}

    private static final Route.One<Start> START = new Route.One<>(
            new Signature(
                    "start",
                    "/api/v1",
                    Set.of(Right.OPEN),
                    new Text(
                            "Vilket län, i vilken roll, och vad som går att fråga.",
                            "Which county, in which role, and what can be asked."),
                    List.of()),
            Shape.of(Start.class)
                    .text("county", start -> start.info().countyCode())
                    .text("name", start -> start.info().name())
                    .flag("invented", start -> start.info().invented())
                    .text("role", start -> start.role().code())
                    .text("sees", start -> start.sees().code())
                    .list(
                            "routes",
                            Shape.of(Entry.class)
                                    .text(
                                            "id",
                                            entry -> entry.route().signature().id())
                                    .text(
                                            "path",
                                            entry -> entry.route().signature().path())
                                    .words(
                                            "summary",
                                            entry -> entry.route().signature().summary())
                                    .flag("allowed", Entry::allowed),
                            Start::routes));

    private final ObjectProvider<Routes> all;
    private final Answers answers;
    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final ServeOptions options;

    ApiController(
            ObjectProvider<Routes> all,
            Answers answers,
            WorkspaceHolder workspace,
            CountyCache cache,
            ServeOptions options) {
        this.all = all;
        this.answers = answers;
        this.workspace = workspace;
        this.cache = cache;
        this.options = options;
    }

    @Override
    public List<Route> routes() {
        return List.of(DESCRIPTION, START);
    }

    @GetMapping("/api")
    ModelAndView page(Page page, HttpServletRequest request) {
        return page.show("api/api", Map.of("routes", listed(), "base", base(page, request)));
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description(Page page, HttpServletRequest request, HttpServletResponse response) {
        Call.of(DESCRIPTION, page, request, response);
        OpenInterfaces.allowOtherSites(options, response);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(new Description(page, base(page, request)).of(listed())));
    }

    @GetMapping("/api/v1")
    void start(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(START, page, request, response);
        SeenWorkspace seen = workspace.get();
        List<Entry> entries = listed().stream()
                .map(route ->
                        new Entry(route, route.signature().rights().stream().allMatch(page::may)))
                .toList();
        answers.one(
                START,
                call,
                new Answers.Made(Confidentiality.OPEN, cache.forRelease().version()),
                new Start(
                        seen.info(), seen.viewer().role(), seen.viewer().sight().sees(), entries));
    }

    private List<Route> listed() {
        // Nobody is provided with itself.
        return Stream.concat(Stream.of(this), all.stream())
                .distinct()
                .flatMap(some -> some.routes().stream())
                .sorted(Comparator.comparing(route -> route.signature().path()))
                .toList();
    }

    private String base(Page page, HttpServletRequest request) {
        return options.origin(request.getHeader("Host")) + page.root();
    }
}
