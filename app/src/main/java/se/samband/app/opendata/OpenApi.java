package se.samband.app.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samband.app.access.Needs;
import se.samband.app.api.Answers;
import se.samband.app.api.Call;
import se.samband.app.api.Route;
import se.samband.app.api.Routes;
import se.samband.app.api.Signature;
import se.samband.app.web.CountyCache;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.text.Text;

/** The open figures for programs, the same as the file. */
@Controller
@Needs(Right.OPEN)
class OpenApi implements Routes {

    private static final Route.One<OpenShapes.Open> FIGURES = new Route.One<>(
            new Signature(
                    "open-figures",
                    "/api/v1/open-figures",
                    Set.of(Right.OPEN),
                    new Text(
                            "Öppna siffror för varje kommun; ett antal som inte visas är null.",
                            "Open figures for each municipality; a count that is withheld is null."),
                    List.of()),
            OpenShapes.FIGURES);

    private final OpenData data;
    private final CountyCache cache;
    private final WorkspaceHolder workspace;
    private final Answers answers;

    OpenApi(OpenData data, CountyCache cache, WorkspaceHolder workspace, Answers answers) {
        this.data = data;
        this.cache = cache;
        this.workspace = workspace;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(FIGURES);
    }

    @GetMapping("/api/v1/open-figures")
    void figures(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(FIGURES, page, request, response);
        long version = cache.forRelease().version();
        answers.one(
                FIGURES,
                call,
                Answers.Made.open(version),
                new OpenShapes.Open(data.figures(), workspace.get().info()));
    }
}
