package se.samband.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.samband.core.text.Text;

/** What is wrong with a command line, in both languages; picocli itself speaks English only. */
final class UsageFaults {

    private UsageFaults() {}

    static Text text(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing -> {
                String names = missing.getMissing().stream()
                        .map(arg -> arg.isOption()
                                ? ((picocli.CommandLine.Model.OptionSpec) arg).longestName() + " " + arg.paramLabel()
                                : arg.paramLabel())
                        .collect(Collectors.joining(", "));
                yield new Text("Det saknas: " + names + ".", "Missing: " + names + ".");
            }
            case UnmatchedArgumentException unmatched -> {
                String words = String.join(" ", unmatched.getUnmatched());
                String near = String.join(", ", unmatched.getSuggestions());
                yield near.isEmpty()
                        ? new Text("Okänt: " + words + ".", "Unknown: " + words + ".")
                        : new Text(
                                "Okänt: " + words + ". Menades " + near + "?",
                                "Unknown: " + words + ". Did you mean " + near + "?");
            }
            case OverwrittenOptionException twice -> {
                String name = twice.getOverwritten().paramLabel();
                yield new Text("Angivet två gånger: " + name + ".", "Given twice: " + name + ".");
            }
            default -> {
                String value = e.getValue() == null ? "" : " \"" + e.getValue() + "\"";
                String where = e.getArgSpec() == null
                        ? ""
                        : e.getArgSpec().isOption()
                                ? ((picocli.CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
                                : e.getArgSpec().paramLabel();
                yield where.isEmpty()
                        ? Text.same(String.valueOf(e.getMessage()))
                        : new Text(
                                "Värdet" + value + " duger inte för " + where + ".",
                                "The value" + value + " does not do for " + where + ".");
            }
        };
    }
}
