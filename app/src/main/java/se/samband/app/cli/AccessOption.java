package se.samband.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samband.core.access.AccessRules;

/** Which table of roles holds: the one that comes with the program, unless another is named. */
final class AccessOption {

    static final String VARIABLE = "SAMBAND_ACCESS";

    @Option(names = "--access", paramLabel = "FILE", descriptionKey = "access")
    @Nullable
    Path file;

    /** @throws se.samband.core.problem.BadInputException with every fault found in the file */
    AccessRules rules(Session session) {
        Path named = file;
        String variable = session.console().environment().get(VARIABLE);
        if (named == null && variable != null && !variable.isBlank()) {
            named = Path.of(variable);
        }
        return named == null ? AccessRules.shipped() : AccessFile.read(named);
    }
}
