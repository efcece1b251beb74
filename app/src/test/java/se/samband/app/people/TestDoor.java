package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samband.app.access.Needs;
import se.samband.app.access.People;
import se.samband.core.access.Right;

/** Lets in whoever a test's {@link People} know, without a password; lies on the tests' class path only. */
@Controller
@Needs(Right.ENTER)
class TestDoor {
    private final People people;
    private final SecurityContextRepository signedIn;

    TestDoor(People people, SecurityContextRepository signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @ResponseBody
    @GetMapping("/test/sign-in")
    String signIn(@RequestParam String id, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                people.find(id).orElseThrow(), null, List.of()));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
        return "in";
    }
}
