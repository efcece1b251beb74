package se.samband.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Workspaces that earlier versions of the program made; the README beside them tells how. */
final class OldWorkspaces {

    /** Those with content, made by the same imports; the first is empty, as its program could not import. */
    static final List<String> WITH_CONTENT =
            List.of("schema-2", "schema-3-early", "schema-3", "schema-4", "schema-5", "schema-6");

    static final String EMPTY = "schema-1";

    private OldWorkspaces() {}

    static Path unpack(String name, Path folder) {
        Path file = folder.resolve(name + ".gpkg");
        try (InputStream packed = OldWorkspaces.class.getResourceAsStream("upgrade/" + name + ".gpkg.gz")) {
            if (packed == null) {
                throw new AssertionError("There is no workspace " + name
                        + "; store/src/test/resources/…/upgrade/README.md" + " tells how to make one");
            }
            Files.copy(new GZIPInputStream(packed), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every building's status on two days, and every delivery, as the programs that made the files told them. */
    static String figures() {
        try (InputStream in = OldWorkspaces.class.getResourceAsStream("upgrade/figures.txt")) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
