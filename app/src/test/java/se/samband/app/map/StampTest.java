package se.samband.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.CountyState;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

class StampTest {

    @TempDir
    Path folder;

    @Test
    void twoCountiesLoadedInTheSameMomentHaveStampsOfTheirOwn() {
        assertThat(stamp("20")).startsWith("20-").isNotEqualTo(stamp("21"));
    }

    private String stamp(String county) {
        NewWorkspace facts = new NewWorkspace(county, "Län " + county, false);
        try (Workspace workspace = Workspace.create(folder.resolve(county + ".gpkg"), facts)) {
            return Stamp.of(new CountyState(
                    1, workspace.loadCounty(), LocalDate.of(2026, 1, 1), Instant.parse("2026-01-02T12:00:00Z")));
        }
    }
}
