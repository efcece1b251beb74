package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.archive.Archive;
import se.samband.app.disclosure.Disclosed;
import se.samband.app.disclosure.Disclosures;
import se.samband.app.disclosure.MadeFor;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;

/** {@code samband export archive}: everything in one ZIP file. Never in place of another: an archive is kept. */
final class ArchiveExport {

    private static final String ZIP = "zip";

    private ArchiveExport() {}

    static int write(Session session, Path file, Purpose purpose, Receivers receivers) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith("." + ZIP)) {
            throw bad(
                    "format-unknown",
                    new Text("ett arkiv är en ZIP-fil.", "an archive is a ZIP file."),
                    new Text("Låt namnet sluta med .zip.", "Let the name end with .zip."),
                    name);
        }
        if (Files.exists(file)) {
            throw bad(
                    "file-exists",
                    new Text("filen finns redan och skrivs inte över.", "the file exists and is not overwritten."),
                    new Text("Välj ett annat namn.", "Choose another name."),
                    name);
        }
        long[] rows = {0};
        try (Workspace workspace = session.open();
                ProgressLine progress = new ProgressLine(session.console())) {
            SeenWorkspace seen = receivers.seen(session, workspace);
            MadeFor.requireWhole(seen);
            Disclosures disclosures = purpose.disclosures(session, seen);
            Disclosed what =
                    new Disclosed(Archive.KIND, "", Archive.confidentiality(workspace), ZIP, name, Disclosed.COUNTED);
            disclosures.toFile(file, what).bytes(out -> {
                rows[0] = new Archive(workspace, Session.version(), Instant.now()).write(out, progress::step);
                return rows[0];
            });
        }
        Console console = session.console();
        if (session.json()) {
            console.json(Shapes.object("file", file.toString(), "rows", rows[0]));
        } else {
            console.say(rows[0] + " rader skrivna till " + file + ".", rows[0] + " rows written to " + file + ".");
        }
        return Cli.FINE;
    }

    private static BadInputException bad(String code, Text what, Text remedy, String file) {
        return new BadInputException(Problem.of(code, what, remedy).in(file));
    }
}
