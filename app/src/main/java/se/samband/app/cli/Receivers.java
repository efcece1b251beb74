package se.samband.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.MadeFor;
import se.samband.core.access.Audience;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.Workspace;

/** Whom a command makes a file for: options of every command that writes files of what is in the workspace. */
final class Receivers {

    @Option(names = "--for", paramLabel = "CLASS", converter = Converters.ConfidentialityClass.class)
    @Nullable
    Confidentiality confidentiality;

    @Mixin
    AccessOption access = new AccessOption();

    /** The workspace as far as the file may show it. */
    SeenWorkspace seen(Session session, Workspace workspace) {
        return findAudience(session)
                .map(audience -> SeenWorkspace.madeFor(workspace, audience))
                .orElseGet(() -> SeenWorkspace.all(workspace));
    }

    /** Those whom the file is made for; empty when it is for the person's own use. */
    Optional<Audience> findAudience(Session session) {
        return Optional.ofNullable(confidentiality)
                .map(wanted -> access.rules(session).audience(wanted));
    }

    /** Tells the maker what a file that has been written does not show. */
    static void remarkLeftOut(Session session, SeenWorkspace seen) {
        MadeFor.findLeftOut(seen).ifPresent(text -> session.console().remark(text.sv(), text.en()));
    }
}
