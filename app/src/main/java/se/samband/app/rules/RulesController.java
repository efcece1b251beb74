package se.samband.app.rules;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.Rulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.text.Text;

/** The rulebooks and goals in plain words. */
@Controller
@Needs(Right.OPEN)
class RulesController {

    private final Rulebooks rulebooks;
    private final GoalBooks goals;

    RulesController(Rulebooks rulebooks, GoalBooks goals) {
        this.rulebooks = rulebooks;
        this.goals = goals;
    }

    @GetMapping("/rules")
    ModelAndView list(Page page) {
        return page.show("rules/list", Map.of("rulebooks", rulebooks, "goals", goals.list()));
    }

    @GetMapping("/rules/{id}")
    ModelAndView rulebook(Page page, @PathVariable String id) {
        Rulebook book = rulebooks
                .find(id)
                .orElseThrow(() -> new NotFoundException(
                        new Text("Det finns ingen regelbok \"" + id + "\".", "There is no rulebook \"" + id + "\".")));
        return switch (book) {
            case StatusRulebook status -> page.show("rules/status", Map.of("book", status));
            case EligibilityRulebook eligibility -> page.show("rules/eligibility", Map.of("book", eligibility));
        };
    }

    @GetMapping("/rules/goals/{id}")
    ModelAndView goal(Page page, @PathVariable String id) {
        GoalBook book = goals.find(id)
                .orElseThrow(() -> new NotFoundException(
                        new Text("Det finns inget mål \"" + id + "\".", "There is no goal \"" + id + "\".")));
        return page.show("rules/goal", Map.of("book", book));
    }
}
