package se.samband.app.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Fails in every way that a page can; found by the application because it lies on the tests' class path. */
@Controller
@Needs(Right.OPEN)
class FaultyController {

    @GetMapping("/test/bad-input")
    ModelAndView badInput() {
        Problem problem = Problem.of(
                "number-expected",
                new Text("Ett heltal väntades.", "A number was expected."),
                new Text("Skriv 100.", "Write 100."));
        throw new BadInputException(List.of(problem.in("fil <1>.csv").at(7, "fart", "snabb")));
    }

    @GetMapping("/test/bad-parameter")
    ModelAndView badParameter() {
        Problem problem = Problem.of(
                "number-expected",
                new Text("Ett heltal väntades.", "A number was expected."),
                new Text("Skriv 100.", "Write 100."));
        throw new BadInputException(problem.at(0, "level", "snabb"));
    }

    @GetMapping("/test/not-found")
    ModelAndView notFound() {
        throw new NotFoundException(new Text("Det finns ingen leverans 7.", "There is no delivery 7."));
    }

    @GetMapping("/test/conflict")
    ModelAndView conflict() {
        throw new ConflictException(new Text("Leveransen är redan återtagen.", "The delivery is withdrawn already."));
    }

    @GetMapping("/test/fault")
    ModelAndView fault() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/test/number")
    ModelAndView number(Page page, @RequestParam int n) {
        throw new IllegalStateException(page.number(n));
    }

    @PostMapping("/test/change")
    String change() {
        return "redirect:/";
    }
}
