package se.samband.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samband.core.county.County;
import se.samband.store.Workspace;

/** The county in memory, loaded again when anyone has changed the workspace or a new day has come. */
@Component
public class CountyCache {

    private final WorkspaceHolder workspace;
    private final Clock clock;
    private @Nullable CountyState state;

    @Autowired
    CountyCache(WorkspaceHolder workspace) {
        this(workspace, Clock.system(Formats.ZONE));
    }

    CountyCache(WorkspaceHolder workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * The state of the last commit. Take it once for a page, so that all its figures belong together.
     *
     * @throws ConflictException when no workspace is open
     */
    public synchronized CountyState state() {
        Workspace open = workspace.get();
        // The version is read first: a commit in between is then loaded once more rather than missed.
        long version = open.dataVersion();
        LocalDate today = LocalDate.now(clock);
        CountyState known = state;
        if (known == null || known.version() != version) {
            County county = open.loadCounty();
            known = new CountyState(version, county, today, Instant.now(clock));
        } else if (!known.today().equals(today)) {
            known = new CountyState(version, known.county(), today, Instant.now(clock));
        }
        state = known;
        return known;
    }
}
