package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/**
 * Somebody whom the sign-in service vouches for: let in when there is an account that it has been tied to before, or that has the
 * address which the service says it has verified. Nobody gets an account by signing in.
 */
record OidcSuccess(PeopleRegister register, Entry entry) implements AuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<Account> account =
                authentication.getPrincipal() instanceof OidcUser user ? find(user) : Optional.empty();
        if (account.filter(known -> !known.isClosed()).isEmpty()) {
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?failed=" + SignInController.UNKNOWN);
            return;
        }
        register.entered(account.get().id(), "service");
        entry.letIn(AccountPeople.person(account.get(), AccountPeople.Proof.SERVICE), request, response);
        response.sendRedirect("/");
    }

    private Optional<Account> find(OidcUser user) {
        String subject = user.getIssuer() + " " + user.getSubject();
        Optional<Account> tied = register.findBySubject(subject);
        if (tied.isPresent() || user.getEmail() == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return tied;
        }
        Optional<Account> invited = register.findByEmail(user.getEmail()).filter(account -> account.subject() == null);
        invited.ifPresent(account -> register.link(account.id(), subject));
        return invited;
    }
}
