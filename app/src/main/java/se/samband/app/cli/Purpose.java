package se.samband.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.acting.Acting;
import se.samband.app.disclosure.Disclosures;
import se.samband.app.disclosure.Reason;
import se.samband.core.access.Audience;
import se.samband.store.query.Audit;

/** Why a command hands content out: options of every command that writes files of what is in the workspace. */
final class Purpose {

    static final String VARIABLE = "SAMBAND_PURPOSE";

    @Option(names = "--purpose", paramLabel = "TEXT")
    @Nullable
    String purpose;

    @Option(names = "--registration-number", paramLabel = "TEXT", descriptionKey = "disclosure-number")
    @Nullable
    String registrationNumber;

    Disclosures disclosures(Session session, SeenWorkspace seen) {
        return disclosures(session, seen.trail(), seen.viewer().audience());
    }

    /**
     * @param audit the log that a disclosure is entered in
     * @param audience whom files are made for; null for the person's own use
     */
    Disclosures disclosures(Session session, Audit audit, @Nullable Audience audience) {
        return new Disclosures(audit, Acting.now(), reason(session).orElse(null), audience);
    }

    Optional<Reason> reason(Session session) {
        String said = purpose == null ? session.console().environment().get(VARIABLE) : purpose;
        return Optional.ofNullable(said)
                .filter(text -> !text.isBlank())
                .map(text -> new Reason(text, registrationNumber));
    }

    /** What limits a command's content, as it was written: {@code --by=municipality --as-of=2025-10-01}. */
    static String filter(ParseResult parsed) {
        StringBuilder filter = new StringBuilder();
        for (OptionSpec option : parsed.matchedOptions()) {
            boolean ofContent = switch (option.longestName()) {
                case "--rules",
                        "--level",
                        "--technologies",
                        "--as-of",
                        "--known-at",
                        "--by",
                        "--unit",
                        "--from",
                        "--to",
                        "--who",
                        "--action" -> true;
                default -> false;
            };
            if (ofContent) {
                filter.append(filter.isEmpty() ? "" : " ")
                        .append(option.longestName())
                        .append('=')
                        .append(String.join(" ", option.originalStringValues()));
            }
        }
        return filter.toString();
    }
}
