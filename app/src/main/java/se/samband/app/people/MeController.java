package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Grant;
import se.samband.core.access.Right;
import se.samband.core.text.Text;
import se.samband.store.people.Account;
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

    MeController(PeopleRegister register, OpenSessions sessions, Passwords passwords) {
        this.register = register;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @GetMapping("/me")
    ModelAndView me(Page page, HttpServletRequest request) {
        return show(page, request, "", "");
    }

    @PostMapping("/me/role")
    ModelAndView act(Page page, @RequestParam int role, HttpServletRequest request) {
        VisitFilter.choose(request.getSession(), grantAt(role));
        return new ModelAndView(new RedirectView(page.at("/")));
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
            @RequestParam int role,
            HttpServletRequest request) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            ModelAndView back = show(page, request, page.t("people.token.name.missing", LONGEST_NAME), "");
            back.setStatus(HttpStatus.BAD_REQUEST);
            return back;
        }
        String secret = register.makeToken(account().id(), called, grantAt(role), TOKEN_GOOD, Acting.now());
        return show(page, request, "", secret);
    }

    @PostMapping("/me/tokens/{id}/delete")
    String deleteToken(@PathVariable long id) {
        register.deleteToken(account().id(), id, Acting.now());
        return "redirect:/me";
    }

    private static Person person() {
        return Visit.current().findPerson().orElseThrow(() -> new AccessDeniedException(Right.FIGURES));
    }

    private Account account() {
        return register.find(AccountPeople.findNumber(person()).orElseThrow()).orElseThrow();
    }

    private static Grant grantAt(int number) {
        List<Grant> grants = grants();
        if (number < 0 || number >= grants.size()) {
            throw new NotFoundException(new Text("Du har ingen sådan roll.", "You have no such role."));
        }
        return grants.get(number);
    }

    private static List<Grant> grants() {
        return Visit.current()
                .findRegion()
                .map(Region::code)
                .map(person()::grantsIn)
                .orElseGet(person()::grants);
    }

    private ModelAndView show(Page page, HttpServletRequest request, String error, String secret) {
        return page.show(
                "people/me",
                Map.of(
                        "account", account(),
                        "grants", grants(),
                        "acting", Visit.current().viewer().grant(),
                        "open", sessions.list(person(), request.getSession().getId()),
                        "tokens", register.tokens(account().id()),
                        "error", error,
                        "secret", secret));
    }
}
