package se.samband.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.MadeFor;
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
        return confidentiality == null
                ? SeenWorkspace.all(workspace)
                : SeenWorkspace.madeFor(workspace, access.rules(session).audience(confidentiality));
    }

    /** Tells the maker what a file that has been written does not show. */
    static void remarkLeftOut(Session session, SeenWorkspace seen) {
        MadeFor.findLeftOut(seen).ifPresent(text -> session.console().remark(text.sv(), text.en()));
    }
}
