package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void everyScriptIsKnownByName() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Migrations.class.getResource("migration/V1__tables.sql"))
                        .toURI())
                .getParent();
        try (Stream<Path> scripts = Files.list(folder)) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
    }
}
