package se.samband.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samband.app.figures.GoalResult.TierResult;
import se.samband.core.delivery.Delivery;
import se.samband.core.figures.Counts;
import se.samband.core.figures.Fraction;
import se.samband.core.figures.Share;
import se.samband.core.figures.TakeUp;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.status.Status;
import se.samband.core.text.Lang;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;
import se.samband.store.WorkspaceInfo;

/** What must go with figures when they leave the program: what was asked, by which rules, of which deliveries, who may see it. */
public final class FigureNotes {

    private final FigureReport report;
    private final WorkspaceInfo workspace;
    private final Lang lang;
    private final List<String> lines = new ArrayList<>();

    private FigureNotes(FigureReport report, WorkspaceInfo workspace, Lang lang) {
        this.report = report;
        this.workspace = workspace;
        this.lang = lang;
    }

    /** The notes of a report, a line each. */
    public static List<String> of(FigureReport report, WorkspaceInfo workspace, Lang lang) {
        FigureNotes notes = new FigureNotes(report, workspace, lang);
        notes.question();
        notes.sums();
        report.goals().forEach(notes::goal);
        notes.deliveries();
        return List.copyOf(notes.lines);
    }

    private void question() {
        FigureQuery query = report.query();
        if (workspace.invented()) {
            say(
                    "PÅHITTAT EXEMPELLÄN – ingenting här beskriver verkliga byggnader, nät eller företag.",
                    "INVENTED SAMPLE COUNTY – nothing here describes real buildings, networks or companies.");
        }
        say(
                workspace.name() + ", " + report.total().name().sv(),
                workspace.name() + ", " + report.total().name().en());
        report.basis()
                .findStrictest()
                .ifPresent(strictest -> say(
                        "Sekretessklass: " + strictest.label().sv() + " – den strängaste bland leveranserna nedan.",
                        "Confidentiality: " + strictest.label().en() + " – the strictest of the deliveries below."));
        Text set = query.rules().technologySet(query.question().technologySet()).name();
        String speed = speed(query.question().levelMbit());
        say("Fråga: minst " + speed + ", " + set.sv() + ".", "Question: at least " + speed + ", " + set.en() + ".");
        say(
                "Räknat i: " + query.unit().label().sv() + ".",
                "Counted in: " + query.unit().label().en() + ".");
        say(
                "Avser dag: " + query.moment().asOf() + ".",
                "As of: " + query.moment().asOf() + ".");
        String knownAt = UtcTime.of(query.moment().knownAt());
        say("Enligt det som var känt: " + knownAt + ".", "As far as known at: " + knownAt + ".");
        Text rulebook = query.rules().nameAndId();
        say("Regelbok: " + rulebook.sv() + ".", "Rulebook: " + rulebook.en() + ".");
        if (report.basis().assumedLocalities() > 0) {
            say(
                    "Antagande: " + report.basis().assumedLocalities()
                            + " tätorter är bara kända som punkter och räknas som cirklar med rätt areal.",
                    "Assumption: " + report.basis().assumedLocalities()
                            + " localities are known as points only and count as circles of the right area.");
        }
    }

    private void sums() {
        FigureQuery query = report.query();
        Counts counts = report.total().counts();
        StringBuilder line = new StringBuilder(lang == Lang.SV ? "Totalt: " : "In all: ")
                .append(counts.total(query.unit()))
                .append(' ')
                .append(query.unit().label().in(lang));
        for (Status status : Status.values()) {
            line.append("; ").append(status.label().in(lang)).append(' ').append(counts.of(status, query.unit()));
        }
        lines.add(line.append('.').toString());
        Share reached = report.total().reached(query.unit());
        say(
                "Ansluten eller i absolut närhet: " + bounds(reached) + ". Okända räknas inte som nej.",
                "Connected or passed: " + bounds(reached) + ". Unknown is not counted as no.");
        report.total()
                .takeUp(query.unit())
                .find()
                .ifPresent(takeUp -> lines.add(TakeUp.NAME.in(lang) + ": " + percent(takeUp)));
    }

    private void goal(GoalResult goal) {
        for (TierResult result : goal.tiers()) {
            String name =
                    goal.book().name().in(lang) + ", " + result.tier().name().in(lang);
            GoalOutcome outcome = result.outcome();
            Text reason = result.reason();
            if (outcome != null) {
                lines.add(name + ": " + outcome.reached() + (lang == Lang.SV ? " av " : " of ") + outcome.total() + " "
                        + units(outcome.tier()) + ", "
                        + bounds(outcome.share()) + (lang == Lang.SV ? ", kvar till målet " : ", left to the goal ")
                        + outcome.left() + ": " + outcome.verdict().label().in(lang) + ".");
                if (result.tier() instanceof MeasuredTier measured) {
                    measured.assumptions()
                            .forEach(text ->
                                    lines.add((lang == Lang.SV ? "– Antagande: " : "– Assumption: ") + text.in(lang)));
                }
            } else if (reason != null) {
                lines.add(name + ": " + (lang == Lang.SV ? "utvärderas inte här. " : "not evaluated here. ")
                        + reason.in(lang));
            }
        }
    }

    private String units(MeasuredTier tier) {
        return tier.units().stream().sorted().map(unit -> unit.label().in(lang)).collect(Collectors.joining(", "));
    }

    private void deliveries() {
        say("Siffrorna bygger på dessa leveranser:", "The figures rest on these deliveries:");
        for (Delivery delivery : report.basis().deliveries()) {
            lines.add((delivery.isDisclosed() ? "#" + delivery.id() + " " : "")
                    + delivery.kind().label().in(lang) + ", "
                    + delivery.publisherName().in(lang) + ", "
                    + delivery.asOf() + ", " + delivery.fileName() + ", "
                    + delivery.confidentiality().label().in(lang));
        }
    }

    private String bounds(Share share) {
        Optional<Fraction> lower = share.findLower();
        Optional<Fraction> upper = share.findUpper();
        if (lower.isEmpty() || upper.isEmpty()) {
            return lang == Lang.SV ? "inget att räkna" : "nothing to count";
        }
        return (lang == Lang.SV ? "minst " : "at least ")
                + percent(lower.get())
                + (lang == Lang.SV ? ", högst " : ", at most ")
                + percent(upper.get());
    }

    private String percent(Fraction fraction) {
        return Percent.of(fraction.percent(1)).in(lang);
    }

    private static String speed(int mbit) {
        return mbit % 1000 == 0 ? mbit / 1000 + " Gbit/s" : mbit + " Mbit/s";
    }

    private void say(String sv, String en) {
        lines.add(lang == Lang.SV ? sv : en);
    }
}
