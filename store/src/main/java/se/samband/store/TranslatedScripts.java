package se.samband.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.PostgresDdl;

/** The migrations written as SQL, in the words of PostgreSQL, preceded by what only that database needs. */
final class TranslatedScripts implements ResourceProvider {

    private static final String FOLDER = "/se/samband/store/migration/";

    private static final LoadableResource FUNCTIONS = new Script("V0__functions.sql", PostgresDdl.FUNCTIONS);

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return all().filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().filter(script -> script.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static Stream<LoadableResource> all() {
        List<LoadableResource> common = Migrations.SCRIPTS.stream()
                .<LoadableResource>map(name -> new Script(name, PostgresDdl.translate(text(name))))
                .toList();
        return Stream.concat(Stream.of(FUNCTIONS), common.stream());
    }

    static String text(String script) {
        try (InputStream in = Optional.ofNullable(TranslatedScripts.class.getResourceAsStream(FOLDER + script))
                .orElseThrow(() -> new IllegalStateException("no script " + script))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
