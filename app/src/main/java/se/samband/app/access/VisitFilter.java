package se.samband.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samband.app.operation.RequestLog;
import se.samband.core.access.AccessRules;
import se.samband.core.access.Grant;
import se.samband.core.delivery.Confidentiality;

/** Binds each request to who is asking, in which role and of which region. Stands after the check of who it is. */
public final class VisitFilter extends OncePerRequestFilter {
    /** Attribute of a request that may act in this role alone. */
    public static final String ONLY = VisitFilter.class.getName() + ".only";

    private static final String CHOSEN = VisitFilter.class.getName() + ".role";

    private final People people;
    private final AccessRules rules;
    private final Function<HttpServletRequest, @Nullable Region> regions;

    /** @param regions tells which region a request is about */
    public VisitFilter(People people, AccessRules rules, Function<HttpServletRequest, @Nullable Region> regions) {
        this.people = people;
        this.rules = rules;
        this.regions = regions;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Region region = regions.apply(request);
        // Read once: it is a question to the database, on every request.
        Person person = findPerson();
        Viewer viewer = viewer(request, region, person);
        request.setAttribute(RequestLog.ROLE, viewer.role().code());
        Visit visit = new Visit(forWhom(request, viewer), region, person);
        try {
            visit.call(() -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Viewer viewer(HttpServletRequest request, @Nullable Region region, @Nullable Person person) {
        if (person == null) {
            return people.letStrangersIn() ? Viewer.stranger(rules) : Viewer.lockedOut();
        }
        List<Grant> grants = region == null ? person.grants() : person.grantsIn(region.code());
        Grant grant = chosen(request, grants).orElse(Grant.PUBLIC);
        return Viewer.of(person.name(), grant, rules);
    }

    /** A word that is no class is refused by {@link AccessInterceptor}; until then nothing is shown but what is open. */
    private Viewer forWhom(HttpServletRequest request, Viewer viewer) {
        return ForWhom.asked(request)
                .map(word -> ForWhom.find(word).orElse(Confidentiality.OPEN))
                .map(confidentiality -> viewer.makingFor(rules.audience(confidentiality)))
                .orElse(viewer);
    }

    private @Nullable Person findPerson() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person signedIn
                ? people.find(signedIn.id()).orElse(null)
                : null;
    }

    private static Optional<Grant> chosen(HttpServletRequest request, List<Grant> grants) {
        HttpSession session = request.getSession(false);
        Object only = request.getAttribute(ONLY);
        if (only != null) {
            return grants.stream().filter(grant -> grant.equals(only)).findFirst();
        }
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return grants.stream()
                .filter(grant -> grant.equals(chosen))
                .findFirst()
                .or(() -> grants.stream().findFirst());
    }

    /** Acts in another of the person's roles from now on. */
    public static void choose(HttpSession session, Grant grant) {
        session.setAttribute(CHOSEN, grant);
    }
}
