package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.samband.app.access.Needs;
import se.samband.app.operation.Metrics;
import se.samband.app.web.OwnPath;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.core.access.Right;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/** The door of a server: address and password, or a sign-in service; and choosing a password by a link. */
@Controller
@Needs(Right.ENTER)
@Conditional(OnServer.class)
class SignInController {
    /** Where the sign-in service leads whom it knows and we do not, and where it ends when it does not answer as it should. */
    static final String UNKNOWN = "unknown";

    static final String NO_SERVICE = "service";

    private final PeopleRegister register;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Entry entry;
    private final OpenSessions sessions;
    private final Metrics metrics;
    private final ServeOptions options;

    SignInController(
            PeopleRegister register,
            Passwords passwords,
            Attempts attempts,
            Entry entry,
            OpenSessions sessions,
            Metrics metrics,
            ServeOptions options) {
        this.register = register;
        this.passwords = passwords;
        this.attempts = attempts;
        this.entry = entry;
        this.sessions = sessions;
        this.metrics = metrics;
        this.options = options;
    }

    @GetMapping("/sign-in")
    ModelAndView door(
            Page page, @RequestParam(defaultValue = "/") String to, @RequestParam(defaultValue = "") String failed) {
        return show(
                page,
                to,
                "",
                switch (failed) {
                    case "" -> "";
                    case UNKNOWN -> page.t("people.sign-in.unknown");
                    default -> page.t("people.sign-in.no-service");
                });
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!attempts.mayTry(request.getRemoteAddr())) {
            metrics.signInFailed();
            ModelAndView later = show(page, to, email, page.t("people.sign-in.later"));
            later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return later;
        }
        Optional<Account> account = passwords.check(email, password);
        if (account.isEmpty()) {
            metrics.signInFailed();
            ModelAndView again = show(page, to, email, page.t("people.sign-in.wrong"));
            again.setStatus(HttpStatus.UNAUTHORIZED);
            return again;
        }
        register.entered(account.get().id(), "password");
        entry.letIn(AccountPeople.person(account.get(), AccountPeople.Proof.PASSWORD), request, response);
        return new ModelAndView(OwnPath.redirect(own(to)));
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new ModelAndView(new RedirectView("/sign-in"));
    }

    @GetMapping("/password")
    ModelAndView choose(Page page, @RequestParam(defaultValue = "") String key) {
        return choosing(page, key, "");
    }

    @PostMapping("/password")
    ModelAndView choose(
            Page page,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        String fault = Passwords.fault(password, again);
        if (!fault.isEmpty()) {
            ModelAndView back = choosing(page, key, page.t(fault, Passwords.SHORTEST));
            back.setStatus(HttpStatus.BAD_REQUEST);
            return back;
        }
        Optional<Account> account = register.findByLink(key).isPresent()
                ? register.setPasswordByLink(key, passwords.encode(password))
                : Optional.empty();
        if (account.isEmpty()) {
            return choosing(page, key, "");
        }
        // Whoever knew the password before is out.
        sessions.endAll(account.get());
        register.entered(account.get().id(), "link");
        entry.letIn(AccountPeople.person(account.get(), AccountPeople.Proof.PASSWORD), request, response);
        return new ModelAndView(new RedirectView("/"));
    }

    /** Where to go after signing in: a page of this server, else the start page. */
    private static String own(String to) {
        return OwnPath.find(to).orElse("/");
    }

    private ModelAndView choosing(Page page, String key, String error) {
        Optional<Account> account = register.findByLink(key);
        ModelAndView shown = page.show(
                "people/password",
                Map.of("key", key, "email", account.map(Account::email).orElse(""), "error", error));
        if (account.isEmpty()) {
            shown.setStatus(HttpStatus.NOT_FOUND);
        }
        return shown;
    }

    private ModelAndView show(Page page, String to, String email, String error) {
        return page.show(
                "people/signin",
                Map.of(
                        "to",
                        own(to),
                        "email",
                        email,
                        "error",
                        error,
                        "service",
                        options.findSignInService().isPresent()));
    }
}
