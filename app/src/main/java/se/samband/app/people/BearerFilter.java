package se.samband.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samband.app.access.VisitFilter;
import se.samband.app.disclosure.ProgramReason;
import se.samband.app.web.OpenInterfaces;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;
import se.samband.store.people.TokenHolder;

/**
 * Knows programs by the key that they send with each request to the open interfaces; a key acts in one role only. What is open to all
 * is so with any key too, and shows nobody more.
 */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final PeopleRegister register;

    BearerFilter(PeopleRegister register) {
        this.register = register;
    }

    static boolean isKeyed(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        // The name of a scheme is the same in any case: RFC 7235, section 2.1.
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (!isKeyed(request) || OpenInterfaces.isOpenToAll(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenHolder> holder = OpenInterfaces.isBelow(path)
                ? register.findByToken(request.getHeader("Authorization")
                        .substring(SCHEME.length())
                        .strip())
                : Optional.empty();
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Account account = holder.get().account();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                AccountPeople.person(account, AccountPeople.Proof.KEY), null, List.of()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(VisitFilter.ONLY, account.grants().getFirst());
        ProgramReason.ofKey(request, holder.get().token(), holder.get().purpose());
        chain.doFilter(request, response);
    }
}
