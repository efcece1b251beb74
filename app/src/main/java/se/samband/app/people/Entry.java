package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import se.samband.app.access.Person;

/** Lets somebody in whose identity has been proved: a fresh session that knows the person. */
@Component
class Entry {
    private final SecurityContextRepository signedIn;
    private final OpenSessions sessions;

    Entry(SecurityContextRepository signedIn, OpenSessions sessions) {
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    void letIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        // Whoever knew the session before must not be in it now.
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
        sessions.enter(request.getSession(), person);
    }
}
