package se.samband.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Parameter;
import se.samband.core.rules.Rulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** Lists the rulebooks, or shows one with its parameters and sources. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "rulebook")
    @Nullable
    String id;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Rulebook> all = Rulebooks.shipped().list();
        String wanted = id;
        if (wanted == null) {
            list(all);
        } else {
            show(Rulebooks.shipped().find(wanted).orElseThrow(() -> unknown(wanted, all)));
        }
        return Cli.FINE;
    }

    private void list(List<Rulebook> all) {
        Console console = session.console();
        if (session.json()) {
            console.json(
                    Shapes.object("rulebooks", all.stream().map(this::shape).toList()));
            return;
        }
        TextTable table = console.lang() == Lang.SV
                ? new TextTable("id", "slag", "namn", "gäller från", "till")
                : new TextTable("id", "kind", "name", "valid from", "to");
        for (Rulebook rulebook : all) {
            table.row(
                    rulebook.id(),
                    kind(rulebook).in(console.lang()),
                    rulebook.name().in(console.lang()),
                    rulebook.header().validFrom().toString(),
                    rulebook.header().findValidTo().map(String::valueOf).orElse(""));
        }
        table.print(console.out());
    }

    private void show(Rulebook rulebook) {
        Console console = session.console();
        Lang lang = console.lang();
        if (session.json()) {
            console.json(shape(rulebook));
            return;
        }
        console.out().println(rulebook.id() + ": " + rulebook.name().in(lang));
        console.out().println(rulebook.header().description().in(lang));
        console.say(
                "Källa: " + rulebook.header().source(),
                "Source: " + rulebook.header().source());
        rulebook.header().findNotes().ifPresent(console::say);
        if (rulebook instanceof StatusRulebook status) {
            String levels = AskedNotes.levels(status.levelsMbit());
            console.say("Nivåer: " + levels, "Levels: " + levels);
            status.technologySets()
                    .forEach(set -> console.out()
                            .println("  " + set.id() + ": " + set.name().in(lang)));
        }
        for (Parameter p : rulebook.parameters()) {
            console.out()
                    .println("  "
                            + p.key().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ": "
                            + p.shown().in(lang)
                            + (p.assumption() ? new Text(" (antagande)", " (assumption)").in(lang) : "")
                            + " – " + p.source().in(lang));
        }
    }

    private Map<String, @Nullable Object> shape(Rulebook rulebook) {
        Lang lang = session.console().lang();
        Map<String, @Nullable Object> shape = Shapes.object(
                "id", rulebook.id(),
                "kind", rulebook instanceof StatusRulebook ? "status" : "eligibility",
                "name", rulebook.name().in(lang),
                "description", rulebook.header().description().in(lang),
                "validFrom", rulebook.header().validFrom().toString(),
                "validTo", rulebook.header().findValidTo().map(String::valueOf).orElse(null),
                "source", rulebook.header().source());
        if (rulebook instanceof StatusRulebook status) {
            shape.put("levelsMbit", status.levelsMbit());
            shape.put(
                    "technologySets",
                    status.technologySets().stream().map(t -> t.id()).toList());
        }
        shape.put(
                "parameters",
                rulebook.parameters().stream()
                        .map(p -> Shapes.object(
                                "key",
                                        p.key()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'),
                                "value", p.value(),
                                "shown", p.shown().in(lang),
                                "assumption", p.assumption(),
                                "source", p.source().in(lang)))
                        .toList());
        return shape;
    }

    private static Text kind(Rulebook rulebook) {
        return rulebook instanceof StatusRulebook
                ? new Text("status", "status")
                : new Text("stödberättigande", "eligibility");
    }

    private static BadInputException unknown(String id, List<Rulebook> all) {
        String known = String.join(", ", all.stream().map(Rulebook::id).toList());
        return new BadInputException(Problem.of(
                        "rulebook-unknown",
                        new Text("det finns ingen sådan regelbok.", "there is no such rulebook."),
                        new Text("Välj någon av: " + known + ".", "Choose one of: " + known + "."))
                .at(0, null, id));
    }
}
