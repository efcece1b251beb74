package se.samband.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.samband.app.access.AccessDeniedException;
import se.samband.app.access.Needs;
import se.samband.app.access.Region;
import se.samband.app.access.Visit;
import se.samband.app.operation.Operation;
import se.samband.app.operation.RequestLog;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.problem.RefusedException;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Failures;

/** Every failure as a page that helps. Each tells the request's number, which is also in the log. */
@Controller
@ControllerAdvice
@Needs(Right.ENTER)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final ServeOptions options;

    ErrorPages(Pages pages, ServeOptions options) {
        this.pages = pages;
        this.options = options;
    }

    @ExceptionHandler
    ModelAndView badInput(BadInputException e, HttpServletRequest request, HttpServletResponse response) {
        if (isOurs(e)) {
            return unavailable(e, request, response);
        }
        return show(HttpStatus.BAD_REQUEST, e.problems(), null, request, response);
    }

    @ExceptionHandler
    ModelAndView refused(RefusedException e, HttpServletRequest request, HttpServletResponse response) {
        return show(HttpStatus.CONFLICT, "refused", e.problems(), null, request, response);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException e, HttpServletRequest request, HttpServletResponse response) {
        return show(HttpStatus.NOT_FOUND, List.of(), e.what(), request, response);
    }

    /** Who is not signed in is led to the door and gets back what was typed; who is gets told what is missing. */
    @ExceptionHandler
    ModelAndView denied(AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) {
        boolean stranger = Visit.current().findPerson().isEmpty();
        if (stranger && isOfPage(request)) {
            if (!"GET".equals(request.getMethod())) {
                return lost(request, response);
            }
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            return new ModelAndView(new RedirectView(Address.link("/sign-in", Map.of("to", List.of(wanted)))));
        }
        if (stranger && request.getHeader("HX-Request") != null) {
            // A part of a page: the whole page goes to the door, and comes back.
            response.setHeader("HX-Redirect", LostForm.of(request).door());
        }
        Text missing = new Text(
                "Din roll får inte " + e.right().label().sv() + ".",
                "Your role may not " + e.right().label().en() + ".");
        if (stranger && OpenInterfaces.isProgram(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        HttpStatus status = stranger ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        return show(status, stranger ? "401" : ErrorView.DENIED, List.of(), missing, request, response);
    }

    @ExceptionHandler
    ModelAndView conflict(ConflictException e, HttpServletRequest request, HttpServletResponse response) {
        return show(HttpStatus.CONFLICT, List.of(), e.what(), request, response);
    }

    /** The same address within each region, to choose from. */
    @ExceptionHandler
    ModelAndView notChosen(RegionNotChosenException e, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.of(request, response);
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        ModelAndView shown = OpenInterfaces.isProgram(request)
                ? new ModelAndView(new JsonView(
                        page,
                        HttpStatus.MULTIPLE_CHOICES,
                        "application/json",
                        choices(page, e.regions(), options.origin(request.getHeader("Host")), path)))
                : page.show("web/regions", Map.of("regions", e.regions(), "path", path));
        shown.setStatus(HttpStatus.MULTIPLE_CHOICES);
        return shown;
    }

    private static Map<String, Object> choices(Page page, List<Region> regions, String origin, String path) {
        return Map.of(
                "title",
                page.t("web.regions.title"),
                "regions",
                regions.stream()
                        .map(region -> Map.of(
                                "county",
                                region.code(),
                                "name",
                                region.name(),
                                "href",
                                origin + "/" + region.code() + path))
                        .toList());
    }

    @ExceptionHandler
    @Nullable
    ModelAndView other(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            return show(HttpStatus.valueOf(known.getStatusCode().value()), List.of(), null, request, response);
        }
        if (e instanceof TypeMismatchException) {
            return show(HttpStatus.BAD_REQUEST, List.of(), null, request, response);
        }
        if (e instanceof IOException && response.isCommitted()) {
            // The reader went away in the middle of a download.
            return null;
        }
        return unexpected(e, request, response);
    }

    /** Failures outside the controllers: a refused request, or one that the server could not read. */
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request, HttpServletResponse response) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof BadInputException e && isOurs(e)) {
            return unavailable(e, request, response);
        }
        if (failure instanceof Exception e) {
            return unexpected(e, request, response);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(LostForm.MARK) != null && isOfPage(request)) {
            return lost(request, response);
        }
        HttpStatus status = code instanceof Integer value ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
        return show(status == null ? HttpStatus.BAD_REQUEST : status, List.of(), null, request, response);
    }

    private static boolean isOfPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html") && !OpenInterfaces.isProgram(request);
    }

    /** A form that is not taken, of somebody whose session has ended, or who has begun another since. */
    private ModelAndView lost(HttpServletRequest request, HttpServletResponse response) {
        LostForm form = LostForm.of(request);
        boolean out = Visit.current().findPerson().isEmpty() && !form.isOfDoor();
        ModelAndView shown = pages.of(request, response).show("web/lostform", Map.of("form", form, "out", out));
        response.setHeader("Cache-Control", "no-store");
        shown.setStatus(out ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN);
        return shown;
    }

    /** What a person at the command line can mend, a visitor cannot. */
    private static boolean isOurs(BadInputException e) {
        return e.problems().stream().anyMatch(problem -> problem.code().equals(Failures.UNREACHABLE));
    }

    private ModelAndView unavailable(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database does not answer", e);
        response.setHeader("Retry-After", "30");
        return show(HttpStatus.SERVICE_UNAVAILABLE, List.of(), null, request, response);
    }

    private ModelAndView unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("A request failed", e);
        return show(HttpStatus.INTERNAL_SERVER_ERROR, List.of(), null, request, response);
    }

    private ModelAndView show(
            HttpStatus status,
            List<Problem> problems,
            @Nullable Text what,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(status, ErrorView.keyOf(status.value()), problems, what, request, response);
    }

    /** @param key of the page's texts */
    private ModelAndView show(
            HttpStatus status,
            String key,
            List<Problem> problems,
            @Nullable Text what,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = pages.of(request, response);
        String words = what != null
                ? page.text(what)
                : status == HttpStatus.CONTENT_TOO_LARGE
                        ? page.t("web.error.413.limit", options.operation().maxUploadBytes() / Operation.BYTES_PER_MB)
                        : "";
        ErrorView view = new ErrorView(key, words, problems, RequestLog.id(request));
        if (OpenInterfaces.isProgram(request)) {
            return new ModelAndView(new JsonView(page, status, ProblemShape.TYPE, ProblemShape.of(page, status, view)));
        }
        ModelAndView shown = page.show("web/error", Map.of("view", view));
        shown.setStatus(status);
        return shown;
    }
}
