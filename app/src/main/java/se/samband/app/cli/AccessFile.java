package se.samband.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samband.core.access.AccessRules;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** A table of roles from a file of the region's own. */
final class AccessFile {

    private AccessFile() {}

    /** @throws BadInputException if the file cannot be read, or with every fault found in it */
    static AccessRules read(Path file) {
        String name = file.toString();
        try {
            return AccessRules.read(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            throw bad(name, new Text("filen är inte skriven i UTF-8.", "the file is not written in UTF-8."), e);
        } catch (IOException e) {
            throw bad(name, new Text("filen går inte att läsa.", "the file cannot be read."), e);
        }
    }

    private static BadInputException bad(String name, Text what, IOException cause) {
        Text remedy = new Text(
                "Ange en YAML-fil som liknar den som samband access --yaml skriver.",
                "Give a YAML file like the one that samband access --yaml writes.");
        return new BadInputException(Problem.of("access-file", what, remedy).in(name), cause);
    }
}
