package se.samband.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.ClaimTrace;
import se.samband.core.status.ClaimWording;
import se.samband.core.status.RuleTrace;
import se.samband.core.status.Trace;
import se.samband.core.status.Tracer;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.row.Building;

/** Explains the status of one building: each rule, the claims behind it, and what would turn the answer. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "BUILDING", descriptionKey = "building")
    String building = "";

    @Mixin
    Judged judged = new Judged();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = session.open()) {
            Building found = find(workspace);
            County county = workspace.loadCounty();
            StatusRulebook rules = judged.rulebook();
            Trace trace = Tracer.trace(
                    county,
                    judged.view(county),
                    rules,
                    judged.question(rules),
                    judged.moment().asOf(),
                    county.buildings().indexOfFid(found.fid()));
            if (session.json()) {
                session.console().json(shape(found, county, trace));
            } else {
                print(found, county, trace);
            }
        }
        return Cli.FINE;
    }

    private Building find(Workspace workspace) {
        Optional<Building> found = workspace.buildings().findByRegisterId(building);
        if (found.isEmpty() && building.chars().allMatch(Character::isDigit) && building.length() < 10) {
            found = workspace.buildings().find(Integer.parseInt(building));
        }
        return found.orElseThrow(() -> new BadInputException(Problem.of(
                        "building-unknown",
                        new Text("det finns ingen sådan byggnad.", "there is no such building."),
                        new Text(
                                "Ange byggnadens id i registret (objektidentitet) eller dess nummer i arbetsytan.",
                                "Give the building's id in the register (objektidentitet) or its number in the workspace."))
                .at(0, null, building)));
    }

    private void print(Building found, County county, Trace trace) {
        Console console = session.console();
        ClaimWording wording = new ClaimWording(county);
        Lang lang = console.lang();
        String address = found.address() == null ? "" : found.address() + " · ";
        console.out().println(address + (found.registerId() == null ? "" : found.registerId() + " · ") + found.fid());
        console.say(
                "Minst " + trace.question().levelMbit() + " Mbit/s " + trace.evaluationDate() + ": "
                        + trace.status().label().sv(),
                "At least " + trace.question().levelMbit() + " Mbit/s " + trace.evaluationDate() + ": "
                        + trace.status().label().en());
        console.out().println(trace.reason().in(lang));
        console.say("\nRegler", "\nRules");
        for (RuleTrace rule : trace.rules()) {
            console.out()
                    .println((rule.decides() ? "→ " : "  ") + rule.name().in(lang) + " "
                            + rule.explanation().in(lang));
            if (rule.decides() && !rule.assumptions().isEmpty()) {
                console.say(
                        "    Vilar på antaganden: " + names(rule, Lang.SV),
                        "    Rests on assumptions: " + names(rule, Lang.EN));
            }
        }
        if (!trace.claims().isEmpty()) {
            console.say("\nUppgifter", "\nClaims");
        }
        for (ClaimTrace claim : trace.claims()) {
            console.out()
                    .println("  " + wording.source(claim.claim()).in(lang) + ": "
                            + wording.says(claim.claim()).in(lang) + ". "
                            + claim.sentence().in(lang));
        }
        if (!trace.counterfactuals().isEmpty()) {
            console.say("\nDet här skulle ändra svaret", "\nThis would turn the answer");
        }
        trace.counterfactuals()
                .forEach(c -> console.out().println("  " + c.sentence().in(lang)));
    }

    private static String names(RuleTrace rule, Lang lang) {
        return rule.assumptions().stream().map(name -> name.in(lang)).collect(Collectors.joining(", "));
    }

    private Map<String, @Nullable Object> shape(Building found, County county, Trace trace) {
        Lang lang = session.console().lang();
        ClaimWording wording = new ClaimWording(county);
        return Shapes.object(
                "building", found.fid(),
                "id", found.registerId(),
                "address", found.address(),
                "rulebook", trace.rulebook(),
                "levelMbit", trace.question().levelMbit(),
                "technologies", trace.question().technologySet(),
                "asOf", trace.evaluationDate().toString(),
                "status", trace.status().code(),
                "reason", trace.reason().in(lang),
                "rules",
                        trace.rules().stream()
                                .map(r -> Shapes.object(
                                        "status", r.status().code(),
                                        "rule", r.name().in(lang),
                                        "verdict", r.verdict().name().toLowerCase(java.util.Locale.ROOT),
                                        "decides", r.decides(),
                                        "explanation", r.explanation().in(lang),
                                        "assumptions",
                                                r.assumptions().stream()
                                                        .map(name -> name.in(lang))
                                                        .toList()))
                                .toList(),
                "claims",
                        trace.claims().stream()
                                .map(c -> claim(county, wording, c, lang))
                                .toList(),
                "counterfactuals",
                        trace.counterfactuals().stream()
                                .map(c -> Shapes.object(
                                        "to",
                                        c.to().code(),
                                        "sentence",
                                        c.sentence().in(lang)))
                                .toList());
    }

    private static Map<String, @Nullable Object> claim(County county, ClaimWording wording, ClaimTrace c, Lang lang) {
        int claim = c.claim();
        Delivery delivery = wording.delivery(claim);
        List<Long> contradicts = c.contradicts().stream()
                .map(other -> wording.delivery(other).id())
                .toList();
        return Shapes.object(
                "delivery", delivery.id(),
                "publisher", delivery.publisher(),
                "file", delivery.fileName(),
                "row", county.claims().row(claim),
                "asOf", delivery.asOf().toString(),
                "class", delivery.confidentiality().code(),
                "state", county.claims().state(claim).code(),
                "technology", county.claims().technology(claim).code(),
                "part", c.part().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "contradictsDeliveries", contradicts,
                "sentence", c.sentence().in(lang));
    }
}
