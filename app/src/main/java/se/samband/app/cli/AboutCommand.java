package se.samband.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.operation.Bom;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Tells what the program is made of. */
@Command(name = "about")
final class AboutCommand implements Callable<Integer> {

    private static final String LICENCE = "EUPL-1.2";

    private final Session session;

    @Option(names = "--sbom")
    boolean sbom;

    AboutCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        if (sbom) {
            console.out().println(Bom.findJson().orElseThrow(AboutCommand::notPackaged));
            return Cli.FINE;
        }
        List<Bom.Library> libraries = Bom.libraries();
        if (session.json()) {
            console.json(Shapes.object(
                    "version",
                    Session.version(),
                    "licence",
                    LICENCE,
                    "libraries",
                    libraries.stream()
                            .map(l -> Shapes.object("name", l.name(), "version", l.version(), "licences", l.licences()))
                            .toList()));
            return Cli.FINE;
        }
        console.out().println("Samband " + Session.version() + ", " + LICENCE);
        libraries.forEach(l ->
                console.out().println("  " + l.name() + " " + l.version() + ", " + String.join(" / ", l.licences())));
        return Cli.FINE;
    }

    private static BadInputException notPackaged() {
        return new BadInputException(Problem.of(
                "not-packaged",
                new Text(
                        "programmet är inte paketerat och har ingen materialförteckning.",
                        "the program is not packaged and has no bill of materials."),
                new Text(
                        "Kör det byggda programmet: ./samband about --sbom.",
                        "Run the built program: ./samband about --sbom.")));
    }
}
