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

/** Knows programs by the key that they send with each request to the open interfaces; a key acts in one role only. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final PeopleRegister register;

    BearerFilter(PeopleRegister register) {
        this.register = register;
    }

    static boolean isKeyed(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isKeyed(request)) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getServletPath();
        Optional<TokenHolder> holder = OpenInterfaces.isBelow(path)
                ? register.findByToken(request.getHeader("Authorization")
                        .substring(BEARER.length())
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
