package se.samband.app.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.Recent;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.diff.Diff;
import se.samband.core.diff.Side;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Question;

/** Compares, and remembers the latest comparison only: it holds the status of every building at five stations. */
@Component
class CompareService {

    /** Each costs some 40 bytes for a changed building, besides one for every building. */
    private static final int KEPT = 4;

    /** A state has no equal: what is compared in one region for one kind of viewer is never shown to another. */
    private record Key(CountyState state, Side a, Side b, Question question) {}

    private record Latest(Key key, Comparison comparison, Recent<ChangeFilter, ChangedBuildings> changed) {}

    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;
    private @Nullable Latest latest;

    CompareService(WorkspaceHolder workspace, Rulebooks rulebooks) {
        this.workspace = workspace;
        this.rulebooks = rulebooks;
    }

    Sides sides(CountyState state) {
        return new Sides(
                state.county().deliveriesTold(),
                workspace.get().snapshots(),
                state.now().knownAt());
    }

    /** Reads the address of a page about this county. */
    CompareParameters parameters(Page page, CountyState state) {
        return new CompareParameters(page, sides(state), rulebooks);
    }

    Comparison compare(CountyState state, CompareQuery query) {
        return latest(state, query).comparison();
    }

    /** The changed buildings that a filter lets through. */
    ChangedBuildings changed(CountyState state, CompareQuery query, ChangeFilter filter) {
        Latest known = latest(state, query);
        return known.changed().get(filter, () -> ChangedBuildings.of(state, known.comparison(), filter));
    }

    /** Comparing takes the time of some evaluations of the county; who asks meanwhile waits. */
    private synchronized Latest latest(CountyState state, CompareQuery query) {
        Key key = new Key(state, query.sideA(), query.sideB(), query.question());
        return Optional.ofNullable(latest)
                .filter(known -> known.key().equals(key))
                .orElseGet(() -> {
                    Diff diff = Diff.between(state.county(), key.a(), key.b(), key.question());
                    Latest made = new Latest(key, new Comparison(state.county(), diff), new Recent<>(KEPT));
                    latest = made;
                    return made;
                });
    }
}
