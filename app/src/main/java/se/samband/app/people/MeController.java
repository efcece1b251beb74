package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.samband.app.access.AccessDeniedException;
import se.samband.app.access.Needs;
import se.samband.app.access.Person;
import se.samband.app.access.Region;
import se.samband.app.access.Visit;
import se.samband.app.access.VisitFilter;
import se.samband.app.acting.Acting;
import se.samband.app.web.CountyCache;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Grant;
import se.samband.core.access.Right;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.text.Text;
import se.samband.store.people.Account;
import se.samband.store.people.ApiToken;
import se.samband.store.people.PeopleRegister;

/** One's own account: the role one acts in, where one is signed in, password, keys for programs. */
@Controller
@Needs(Right.ENTER)
@Conditional(OnServer.class)
class MeController {
    private static final Duration TOKEN_GOOD = Duration.ofDays(365);
    private static final int LONGEST_NAME = 300;

    private final PeopleRegister register;
    private final OpenSessions sessions;
    private final Passwords passwords;
    private final WorkspaceHolder workspaces;
    private final CountyCache county;

    MeController(
            PeopleRegister register,
            OpenSessions sessions,
            Passwords passwords,
            WorkspaceHolder workspaces,
            CountyCache county) {
        this.register = register;
        this.sessions = sessions;
        this.passwords = passwords;
        this.workspaces = workspaces;
        this.county = county;
    }

    @GetMapping("/me")
    ModelAndView me(Page page, HttpServletRequest request) {
        return show(page, request, "", "");
    }

    @PostMapping("/me/role")
    ModelAndView act(Page page, @RequestParam String role, HttpServletRequest request) {
        Grant chosen = grant(role);
        VisitFilter.choose(request.getSession(), chosen);
        // Where several regions are served and none was chosen, the role's is.
        boolean leads = Visit.current().findRegion().isEmpty()
                && workspaces.regions().stream()
                        .anyMatch(region -> region.code().equals(chosen.county()));
        return new ModelAndView(new RedirectView(leads ? "/" + chosen.county() + "/" : page.at("/")));
    }

    @PostMapping(path = "/me", params = "password")
    ModelAndView change(
            Page page,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Account account = account();
        String fault = passwords.check(account.email(), now).isEmpty()
                ? "people.password.now.wrong"
                : Passwords.fault(password, again);
        if (!fault.isEmpty()) {
            ModelAndView back = show(page, request, page.t(fault, Passwords.SHORTEST), "");
            back.setStatus(HttpStatus.BAD_REQUEST);
            return back;
        }
        register.setPassword(account.id(), passwords.encode(password));
        String here = request.getSession().getId();
        sessions.list(person(), here).stream()
                .filter(open -> !open.here())
                .forEach(open -> sessions.end(person(), open.number()));
        return new ModelAndView(new RedirectView(page.at("/me")));
    }

    @PostMapping("/me/sessions/{number}/end")
    String end(@PathVariable String number) {
        sessions.end(person(), number);
        return "redirect:/me";
    }

    @PostMapping(path = "/me", params = "token")
    ModelAndView token(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String role,
            HttpServletRequest request) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            ModelAndView back = show(page, request, page.t("people.token.name.missing", LONGEST_NAME), "");
            back.setStatus(HttpStatus.BAD_REQUEST);
            return back;
        }
        String secret = register.makeToken(account().id(), called, grant(role), TOKEN_GOOD, Acting.now());
        return show(page, request, "", secret);
    }

    @PostMapping("/me/tokens/{id}/delete")
    String deleteToken(@PathVariable long id) {
        if (tokens().stream().anyMatch(token -> token.id() == id)) {
            register.deleteToken(account().id(), id, Acting.now());
        }
        return "redirect:/me";
    }

    private static Person person() {
        return Visit.current().findPerson().orElseThrow(() -> new AccessDeniedException(Right.FIGURES));
    }

    private Account account() {
        return register.find(AccountPeople.findNumber(person()).orElseThrow()).orElseThrow();
    }

    /** What a role is called in forms: the whole of it, since a place in a list may be another role's when the form is sent. */
    static String key(Grant grant) {
        return String.join(
                "/",
                grant.role().code(),
                grant.findCounty().orElse(""),
                String.join(",", new TreeSet<>(grant.municipalities())),
                grant.findOrganisation().orElse(""));
    }

    private static Grant grant(String key) {
        return grants().stream()
                .filter(grant -> key(grant).equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException(new Text("Du har ingen sådan roll.", "You have no such role.")));
    }

    private static List<Grant> grants() {
        return Visit.current()
                .findRegion()
                .map(Region::code)
                .map(person()::grantsIn)
                .orElseGet(person()::grants);
    }

    /** Keys of roles that the person has come in with; what others are called may say what is done elsewhere. */
    private List<ApiToken> tokens() {
        return register.tokens(account().id()).stream()
                .filter(token -> person().grants().contains(token.grant()))
                .toList();
    }

    /** What the person's roles are called, by the role. */
    private Map<Grant, String> words(Page page) {
        List<Area> municipalities = workspaces.find().isEmpty()
                ? List.of()
                : county.state().county().buildings().areas(AreaKind.MUNICIPALITY);
        return person().grants().stream()
                .distinct()
                .collect(Collectors.toMap(
                        grant -> grant,
                        grant -> GrantWords.withRegion(page, grant, municipalities, workspaces.regions())));
    }

    private ModelAndView show(Page page, HttpServletRequest request, String error, String secret) {
        return page.show(
                "people/me",
                Map.of(
                        "account", account(),
                        "grants", grants(),
                        "words", words(page),
                        "acting", Visit.current().viewer().grant(),
                        "open", sessions.list(person(), request.getSession().getId()),
                        "tokens", tokens(),
                        "resting", account().grants().size() > person().grants().size(),
                        "error", error,
                        "secret", secret));
    }
}
