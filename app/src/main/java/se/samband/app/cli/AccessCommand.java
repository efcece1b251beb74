package se.samband.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.core.access.AccessRules;
import se.samband.core.access.Right;
import se.samband.core.access.RoleRules;
import se.samband.core.text.Lang;

/** Checks a table of roles and shows what each role may see and do by it. */
@Command(name = "access")
final class AccessCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    AccessOption access = new AccessOption();

    @Option(names = "--yaml")
    boolean yaml;

    AccessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        if (yaml) {
            console.out().print(AccessRules.shippedText());
            return Cli.FINE;
        }
        AccessRules rules = access.rules(session);
        if (session.json()) {
            console.json(Shapes.object(
                    "name", rules.name().in(console.lang()),
                    "minimumGroup", rules.minimumGroup(),
                    "roles", rules.list().stream().map(AccessCommand::shape).toList()));
            return Cli.FINE;
        }
        console.say(rules.name());
        console.say(rules.description());
        console.out().println();
        table(rules, console.lang()).print(console.out());
        console.out().println();
        console.say(
                "Minsta grupp: " + rules.minimumGroup() + ". Tabellen går att använda.",
                "Minimum group: " + rules.minimumGroup() + ". The table can be used.");
        return Cli.FINE;
    }

    private static TextTable table(AccessRules rules, Lang lang) {
        TextTable table = lang == Lang.SV
                ? new TextTable("roll", "ser", "siffror av", "bara", "får")
                : new TextTable("role", "sees", "figures of", "only", "may");
        for (RoleRules role : rules.list()) {
            table.row(
                    role.role().code(),
                    role.sees().code(),
                    role.uses().code(),
                    String.join(", ", limits(role)),
                    String.join(", ", rights(role)));
        }
        return table;
    }

    private static Object shape(RoleRules role) {
        return Shapes.object(
                "role", role.role().code(),
                "sees", role.sees().code(),
                "uses", role.uses().code(),
                "limits", limits(role),
                "may", rights(role));
    }

    private static List<String> limits(RoleRules role) {
        return Stream.of(role.ownMunicipalities() ? "own-municipalities" : "", role.ownFilings() ? "own-filings" : "")
                .filter(limit -> !limit.isEmpty())
                .toList();
    }

    private static List<String> rights(RoleRules role) {
        return Arrays.stream(Right.values()).filter(role::may).map(Right::code).toList();
    }
}
