package se.samband.app.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.access.Needs;
import se.samband.app.acting.Acting;
import se.samband.app.editing.Shown;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.store.query.Keepsakes;
import se.samband.store.row.Snapshot;

/** Keeps the present moment under a name, and forgets names. */
@Controller
@Needs(Right.KEEP)
class SnapshotController {

    private static final int LONGEST_NAME = 60;
    private static final String BACK = "redirect:/compare#snapshots";

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;

    SnapshotController(WorkspaceHolder workspace, CountyCache cache, Rulebooks rulebooks) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
    }

    @PostMapping("/compare/snapshots")
    String save(@RequestParam(defaultValue = "") String name) {
        CountyState state = cache.state();
        Keepsakes keepsakes = workspace.get().forWork(Right.KEEP).keepsakes();
        String stripped = name.strip();
        Sides sides = new Sides(
                state.county().deliveriesTold(),
                keepsakes.snapshots(),
                state.now().knownAt());
        requireFree(stripped, sides);
        Instant now = Instant.now();
        keepsakes.saveSnapshot(new Snapshot(
                stripped,
                new Moment(state.today(), now),
                rulebooks.defaultStatus().id(),
                now,
                Acting.now()));
        return BACK;
    }

    @PostMapping("/compare/snapshots/delete")
    String delete(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Keepsakes keepsakes = workspace.get().forWork(Right.KEEP).keepsakes();
        if (!keepsakes.deleteSnapshot(name, moment(name, Shown.get(request, name)), Acting.now())) {
            throw new NotFoundException(new Text(
                    "Det finns ingen ögonblicksbild som heter ”" + name + "”.",
                    "There is no snapshot named “" + name + "”."));
        }
        return BACK;
    }

    /** As the form shows it: a day and an instant. */
    private static Moment moment(String name, String shown) {
        String[] parts = shown.split(", ", 2);
        try {
            return new Moment(LocalDate.parse(parts[0]), Instant.parse(parts[parts.length - 1]));
        } catch (DateTimeParseException e) {
            throw Shown.notWhole(name, shown);
        }
    }

    private static void requireFree(String name, Sides sides) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadInputException(Problem.of(
                            "name-expected",
                            new Text(
                                    "Ögonblicksbilden behöver ett namn på högst " + LONGEST_NAME + " tecken.",
                                    "The snapshot needs a name of at most " + LONGEST_NAME + " characters."),
                            new Text(
                                    "Skriv till exempel Före rättelserna.",
                                    "Write for example Before the corrections."))
                    .at(0, "name", name));
        }
        if (sides.isTaken(name)) {
            throw new BadInputException(Problem.of(
                            "name-taken",
                            new Text(
                                    "Namnet betyder redan något: en dag, en insamling eller en annan ögonblicksbild.",
                                    "The name already means something: a day, a collection or another snapshot."),
                            new Text("Välj ett annat namn.", "Choose another name."))
                    .at(0, "name", name));
        }
    }
}
