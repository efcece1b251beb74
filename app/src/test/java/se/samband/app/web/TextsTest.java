package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources: every text is there in both languages, every key used is there, and every text is used. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/se/samband/app");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern USE = Pattern.compile("\\b(?:t|plural)\\(\\s*\"([a-z]+\\.[A-Za-z0-9._-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        for (Path swedish : files("texts_sv.properties")) {
            Properties sv = read(swedish);
            Properties en = read(swedish.resolveSibling("texts_en.properties"));
            assertThat(sv.stringPropertyNames()).as("%s", swedish).isEqualTo(en.stringPropertyNames());
            for (String key : sv.stringPropertyNames()) {
                assertThat(sv.getProperty(key)).as("%s sv", key).isNotBlank();
                assertThat(en.getProperty(key)).as("%s en", key).isNotBlank();
                assertThat(places(sv.getProperty(key))).as("places in %s", key).isEqualTo(places(en.getProperty(key)));
            }
        }
        assertThat(files("texts_en.properties")).hasSameSizeAs(files("texts_sv.properties"));
    }

    @Test
    void keysStartWithTheirFeature() throws IOException {
        for (Path file : files("texts_sv.properties")) {
            String feature = file.getParent().getFileName() + ".";
            assertThat(read(file).stringPropertyNames()).as("%s", file).allMatch(key -> key.startsWith(feature));
        }
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> known = knownKeys();
        for (Path source : sources()) {
            Matcher use = USE.matcher(Files.readString(source));
            while (use.find()) {
                String key = use.group(1);
                // A key that ends with a dot is put together when the page is made.
                assertThat(known)
                        .as("%s asks for %s", source, key)
                        .anyMatch(k -> key.endsWith(".") ? k.startsWith(key) : k.equals(key));
            }
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            Matcher key = KEY.matcher(Files.readString(source));
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        List<String> prefixes = used.stream().filter(key -> key.endsWith(".")).toList();
        List<String> unused = new ArrayList<>();
        for (String key : knownKeys()) {
            // The form for one belongs to the text for several.
            String several = key.replaceFirst("\\.one$", "");
            if (!used.contains(several) && prefixes.stream().noneMatch(key::startsWith)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static Set<String> knownKeys() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files("texts_sv.properties")) {
            known.addAll(read(file).stringPropertyNames());
        }
        return known;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(r -> r.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(p -> p.toString().endsWith(".jte") || p.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(p -> p.getFileName().toString().equals(name)).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
