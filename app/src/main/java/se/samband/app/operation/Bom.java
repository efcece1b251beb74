package se.samband.app.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that the build puts in the jar (CycloneDX): every library with version and licence. */
public final class Bom {

    private static final String FILE = "/META-INF/sbom/bom.json";

    /** @param licences identifiers (SPDX) or names; with several, one may be chosen */
    public record Library(String name, String version, List<String> licences) {}

    private Bom() {}

    /** The file as it is; empty in a tree that is not packaged. */
    public static Optional<String> findJson() {
        try (InputStream in = Bom.class.getResourceAsStream(FILE)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries by name; none in a tree that is not packaged. */
    public static List<Library> libraries() {
        return findJson().map(Bom::read).orElse(List.of());
    }

    static List<Library> read(String json) {
        List<Library> libraries = new ArrayList<>();
        for (JsonNode component : JsonMapper.builder().build().readTree(json).path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode entry : component.path("licenses")) {
                JsonNode licence = entry.path("license");
                String told = licence.path("id").asString(licence.path("name").asString(""));
                licences.add(told.isEmpty() ? entry.path("expression").asString("") : told);
            }
            libraries.add(new Library(
                    component.path("name").asString(), component.path("version").asString(), List.copyOf(licences)));
        }
        libraries.sort(java.util.Comparator.comparing(Library::name));
        return List.copyOf(libraries);
    }
}
