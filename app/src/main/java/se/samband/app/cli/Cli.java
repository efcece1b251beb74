package se.samband.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.samband.app.deliveries.CancelledException;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** Runs one command line. Exit 0 fine, 1 the work found problems, 2 wrong usage or bad input. */
public final class Cli {

    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int BAD_INPUT = 2;

    private final Console console;
    private final CommandLine commands;
    private final Samband root = new Samband();

    private Cli(Console console) {
        this.console = console;
        Session session = new Session(console, root);
        this.commands = new CommandLine(root, new Commands(session));
        commands.setResourceBundle(console.texts().bundle());
        commands.setOut(console.out());
        commands.setErr(console.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.getCommandSpec()
                .versionProvider((IVersionProvider) () -> new String[] {"Samband " + Session.version()});
        commands.setParameterExceptionHandler(this::wrongUsage);
        commands.setExecutionExceptionHandler(this::failed);
    }

    /**
     * @param environment environment variables; {@code SAMBAND_WORKSPACE} names the workspace
     * @param terminal whether standard error is a terminal, which then shows progress
     */
    public static int run(
            String[] args, PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal) {
        Console console = new Console(out, err, langOf(args), environment, terminal);
        Cli cli = new Cli(console);
        int exit = cli.execute(args);
        out.flush();
        err.flush();
        return exit;
    }

    private int execute(String[] args) {
        try {
            return args.length == 0 ? usage() : commands.execute(args);
        } catch (OutOfMemoryError e) {
            return tell(List.of(Problem.of(
                    "out-of-memory",
                    new Text(
                            "minnet räckte inte. Ingenting är ändrat.",
                            "there was not enough memory. Nothing is changed."),
                    new Text(
                            "Stäng andra program, eller ge Java mer minne: JAVA_TOOL_OPTIONS=-Xmx4g.",
                            "Close other programs, or give Java more memory: JAVA_TOOL_OPTIONS=-Xmx4g."))));
        } catch (StackOverflowError | LinkageError e) {
            return unexpected(e);
        }
    }

    /** The whole command tree, for documentation and its test. */
    static CommandLine tree(Lang lang) {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return new Cli(new Console(nowhere, nowhere, lang, Map.of(), false)).commands;
    }

    private int usage() {
        commands.usage(console.out());
        return BAD_INPUT;
    }

    /** The language must be known before the arguments are parsed, since faults in them are told in it. */
    private static Lang langOf(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Lang.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Lang.of(args[i + 1]);
            }
        }
        return Lang.SV;
    }

    private int wrongUsage(ParameterException e, String[] args) {
        if (e.getCause() instanceof BadInputException bad) {
            return tell(bad.problems());
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(UsageFaults.text(e).in(console.lang()));
        console.err()
                .println(new Text("Se \"" + command + " --help\".", "See \"" + command + " --help\".")
                        .in(console.lang()));
        return BAD_INPUT;
    }

    private int failed(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        if (e instanceof BadInputException bad) {
            debug(e);
            return tell(bad.problems());
        }
        if (e instanceof CancelledException) {
            console.err()
                    .println(new Text("Avbrutet. Ingenting är ändrat.", "Stopped. Nothing is changed.")
                            .in(console.lang()));
            return BAD_INPUT;
        }
        return unexpected(e);
    }

    private int unexpected(Throwable e) {
        debug(e);
        return tell(List.of(Problem.of(
                "unexpected",
                new Text("något oväntat gick fel: " + e + ".", "something unexpected went wrong: " + e + "."),
                new Text(
                        "Ingenting halvfärdigt har sparats. Kör om med --debug och rapportera felet.",
                        "Nothing half-done is saved. Run again with --debug and report the fault."))));
    }

    private void debug(Throwable e) {
        if (root.debug) {
            e.printStackTrace(console.err());
        }
    }

    private int tell(List<Problem> problems) {
        if (root.json) {
            console.json(Map.of(
                    "problems",
                    problems.stream()
                            .map(p -> Shapes.problem(p, console.lang()))
                            .toList()));
        }
        problems.forEach(problem -> console.err().println(problem.in(console.lang())));
        return BAD_INPUT;
    }

    /** Gives each command the session it works in. */
    private record Commands(Session session) implements IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Session.class).newInstance(session);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
