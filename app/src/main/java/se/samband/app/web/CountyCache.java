package se.samband.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.operation.Metrics;
import se.samband.core.access.Sight;
import se.samband.core.county.County;
import se.samband.store.Workspace;

/**
 * Each region's county in memory, loaded again when anyone has changed the workspace or a new day has come; and what is shown of it
 * to the few kinds of viewers there are.
 */
@Component
public class CountyCache {

    /** Sights of one region kept at a time; each holds what was worked out for it. */
    private static final int KEPT_SIGHTS = 12;

    private final WorkspaceHolder workspace;
    private final Metrics metrics;
    private final Clock clock;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<Sight, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** What is kept of one region; its lock is held only by who loads the county. */
    private static final class Shelf {
        private volatile @Nullable CountyState truth;
        private volatile Shown shown = new Shown(null);
    }

    /** The truth as far as each sight goes. */
    private static final class Shown {
        private final @Nullable CountyState truth;
        private final Recent<Sight, CountyState> limited = new Recent<>(KEPT_SIGHTS);

        Shown(@Nullable CountyState truth) {
            this.truth = truth;
        }
    }

    @Autowired
    CountyCache(WorkspaceHolder workspace, Metrics metrics) {
        this(workspace, metrics, Clock.system(Formats.ZONE));
    }

    CountyCache(WorkspaceHolder workspace, Metrics metrics, Clock clock) {
        this.workspace = workspace;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The county of the last commit as far as the visitor may see it. Take it once for a page, so that all its figures belong
     * together.
     *
     * @throws ConflictException when no workspace is open
     */
    public CountyState state() {
        SeenWorkspace seen = workspace.get();
        Sight sight = seen.viewer().sight();
        Shelf shelf = shelf(seen);
        CountyState truth = truth(seen, shelf);
        if (sight.equals(Sight.FULL)) {
            return truth;
        }
        Shown shown = shelf.shown;
        if (shown.truth != truth) {
            // Who comes with an older truth at the same time works it out for nobody else.
            shown = new Shown(truth);
            shelf.shown = shown;
        }
        return shown.limited.get(
                sight, () -> truth.limitedTo(sight, numbers.computeIfAbsent(sight, s -> number.incrementAndGet())));
    }

    /**
     * The whole county, for the named rules of {@code core.release}, which decide what everybody may be told.
     *
     * @throws ConflictException when no workspace is open
     */
    public CountyState forRelease() {
        SeenWorkspace seen = workspace.get();
        return truth(seen, shelf(seen));
    }

    private Shelf shelf(SeenWorkspace seen) {
        return shelves.computeIfAbsent(seen.info().countyCode(), code -> new Shelf());
    }

    private CountyState truth(SeenWorkspace seen, Shelf shelf) {
        Workspace open = seen.forRelease();
        LocalDate today = LocalDate.now(clock);
        CountyState known = shelf.truth;
        if (known != null && isOf(known, open.dataVersion(), today)) {
            return known;
        }
        synchronized (shelf) {
            // The version is read first: a commit in between is then loaded once more rather than missed.
            long version = open.dataVersion();
            known = shelf.truth;
            if (known == null || !isOf(known, version, today)) {
                County county = known != null && known.version() == version ? known.county() : load(open);
                known = new CountyState(version, county, today, Instant.now(clock));
                shelf.truth = known;
            }
            return known;
        }
    }

    private County load(Workspace open) {
        long began = System.nanoTime();
        County county = open.loadCounty();
        metrics.countyLoaded(Duration.ofNanos(System.nanoTime() - began));
        return county;
    }

    private static boolean isOf(CountyState state, long version, LocalDate today) {
        return state.version() == version && state.today().equals(today);
    }
}
