package se.samband.app.deliveries.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.acting.Acting;
import se.samband.app.editing.Shown;
import se.samband.app.jobs.Job;
import se.samband.app.jobs.JobResult;
import se.samband.app.jobs.JobService;
import se.samband.app.web.ConflictException;
import se.samband.app.web.CountyCache;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.row.Actor;
import se.samband.store.row.StoredDelivery;
import se.samband.store.row.WithdrawalFacts;

/** One delivery: its facts, its rows, and taking it back. */
@Controller
@Needs(Right.DELIVERIES)
class DeliveryController {

    private static final String WITHDRAW = "deliveries/pages/withdraw";

    private final WorkspaceHolder workspace;
    private final CountyCache county;
    private final Rulebooks rulebooks;
    private final JobService jobs;

    DeliveryController(WorkspaceHolder workspace, CountyCache county, Rulebooks rulebooks, JobService jobs) {
        this.workspace = workspace;
        this.county = county;
        this.rulebooks = rulebooks;
        this.jobs = jobs;
    }

    @GetMapping("/deliveries/{id:\\d+}")
    ModelAndView delivery(Page page, @PathVariable long id) {
        return page.show("deliveries/pages/delivery", Map.of("view", DeliveryPage.of(page, workspace.get(), id)));
    }

    @Needs(Right.WITHDRAW)
    @GetMapping("/deliveries/{id:\\d+}/withdraw")
    ModelAndView askWithdrawal(Page page, @PathVariable long id) {
        return page.show(WITHDRAW, Map.of("view", withdrawal(id)));
    }

    @Needs(Right.WITHDRAW)
    @PostMapping("/deliveries/{id:\\d+}/withdraw")
    ModelAndView withdraw(Page page, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        Withdrawal view = withdrawal(id);
        if (why.isBlank()) {
            ModelAndView again =
                    page.show(WITHDRAW, Map.of("view", view.failed(why, page.t("deliveries.withdraw.why.missing"))));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Workspace open = workspace.get().forWork(Right.WITHDRAW);
        Actor by = Acting.now();
        Job job = jobs.start(new Text("Återtar leverans " + id, "Withdrawing delivery " + id), progress -> {
            progress.report(new Text("Räknar om det som gäller", "Deriving anew what is in force"), 0, 0);
            open.withdraw(id, by, why.strip());
            return new JobResult(
                    new Text("Leverans " + id + " är återtagen.", "Delivery " + id + " is withdrawn."),
                    "/deliveries/" + id);
        });
        return new ModelAndView("redirect:" + job.pathSoon());
    }

    @Needs(Right.WITHDRAW)
    @PostMapping("/deliveries/{id:\\d+}/registration")
    String register(
            @PathVariable long id, @RequestParam(defaultValue = "") String registration, HttpServletRequest request) {
        String typed = registration.strip();
        String number = typed.isEmpty() ? null : typed;
        String shown = Shown.get(request, "delivery " + id);
        workspace.get().forWork(Right.WITHDRAW).editRegistrationNumber(id, shown, number, Acting.now());
        return "redirect:/deliveries/" + id;
    }

    @Needs(Right.WITHDRAW)
    @PostMapping("/deliveries/{id:\\d+}/class")
    String reclassify(
            @PathVariable long id,
            @RequestParam(name = "class", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        Confidentiality wanted = Confidentiality.find(code)
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "class-unknown",
                                new Text("klassen finns inte.", "there is no such class."),
                                new Text(
                                        "Välj open, shared, internal eller restricted.",
                                        "Choose open, shared, internal or restricted."))
                        .at(0, "class", code)));
        if (why.isBlank()) {
            throw new BadInputException(Problem.of(
                            "why-missing",
                            new Text("en ändrad klass ska motiveras.", "a change of class needs a reason."),
                            new Text("Skriv varför.", "Write why."))
                    .at(0, "why", ""));
        }
        String shown = Shown.get(request, "delivery " + id);
        workspace
                .get()
                .forWork(Right.WITHDRAW)
                .reclassify(
                        id,
                        Confidentiality.find(shown).orElseThrow(() -> Shown.notWhole("delivery " + id, shown)),
                        wanted,
                        Acting.now(),
                        why.strip());
        return "redirect:/deliveries/" + id;
    }

    private Withdrawal withdrawal(long id) {
        Shelf shelf = Shelf.of(workspace.get());
        StoredDelivery stored = shelf.get(id);
        stored.findWithdrawal().ifPresent(earlier -> {
            throw new ConflictException(earlier.sentence(), WithdrawalFacts.NOTHING_TO_DO);
        });
        StatusShift shift = StatusShift.of(county.state(), rulebooks.defaultStatus(), id);
        return Withdrawal.of(workspace.get(), stored, shelf, shift);
    }
}
