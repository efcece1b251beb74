package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samband.app.access.Needs;
import se.samband.core.access.Right;
import se.samband.store.people.PeopleRegister;

/** Lets in whoever has an account, without a password; lies on the tests' class path only. */
@Controller
@Needs(Right.ENTER)
@Conditional(OnServer.class)
class TestDoor {
    private final PeopleRegister register;
    private final SecurityContextRepository signedIn;

    TestDoor(PeopleRegister register, SecurityContextRepository signedIn) {
        this.register = register;
        this.signedIn = signedIn;
    }

    @ResponseBody
    @GetMapping("/test/sign-in")
    String signIn(@RequestParam long account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                AccountPeople.person(register.find(account).orElseThrow(), AccountPeople.Proof.SERVICE),
                null,
                List.of()));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
        return "in";
    }
}
