package se.samband.core.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Collects the faults of one YAML text, and has the words for those that any reader may find. */
final class YamlFaults {

    private final String sourceName;
    private final List<Problem> problems = new ArrayList<>();

    YamlFaults(String sourceName) {
        this.sourceName = sourceName;
    }

    void add(String code, int line, String path, @Nullable String value, Text what, Text remedy) {
        problems.add(new Problem(code, sourceName, line, path.isEmpty() ? null : path, value, what, remedy));
    }

    void missing(int line, String path, String key, Text expected) {
        add(
                "yaml-key-missing",
                line,
                path,
                null,
                new Text("Nyckeln saknas.", "The key is missing."),
                new Text(
                        "Lägg till \"" + key + ":\" med " + expected.sv() + ".",
                        "Add \"" + key + ":\" with " + expected.en() + "."));
    }

    void wrong(YamlEntry entry, Text expected) {
        add(
                "yaml-value",
                entry.line(),
                entry.path(),
                entry.scalar(),
                new Text("Här väntades " + expected.sv() + ".", "Expected " + expected.en() + "."),
                new Text("Rätta värdet.", "Correct the value."));
    }

    void duplicateKey(YamlEntry entry) {
        add(
                "yaml-duplicate-key",
                entry.line(),
                entry.path(),
                null,
                new Text("Nyckeln finns redan tidigare.", "The key has already been given."),
                new Text("Behåll en av dem.", "Keep one of them."));
    }

    void duplicateWord(YamlEntry entry) {
        add(
                "yaml-duplicate",
                entry.line(),
                entry.path(),
                entry.scalar(),
                new Text("Ordet finns redan i listan.", "The word is already in the list."),
                new Text("Ta bort det ena.", "Remove one of them."));
    }

    void unknownKey(YamlEntry entry, Collection<String> known) {
        String keys = String.join(", ", known);
        add(
                "yaml-unknown-key",
                entry.line(),
                entry.path(),
                null,
                new Text("Okänd nyckel.", "Unknown key."),
                new Text(
                        "Rätta stavningen eller ta bort raden. Nycklar som finns här: " + keys + ".",
                        "Correct the spelling or remove the line. Keys known here: " + keys + "."));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }

    /** All faults found so far, at least one, ordered by line. */
    BadInputException failure() {
        problems.sort(Comparator.comparingLong(Problem::row));
        return new BadInputException(problems);
    }

    /** Faults that stop the reading at once, because there is no tree to look for more in. */
    BadInputException unreadable(String code, int line, Text what, Text remedy) {
        return new BadInputException(new Problem(code, sourceName, line, null, null, what, remedy));
    }
}
