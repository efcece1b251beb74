package se.samband.app.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.core.diff.Diff;
import se.samband.core.diff.Side;
import se.samband.core.status.Question;

/** Compares, and remembers the latest comparison only: it holds the status of every building at five stations. */
@Component
class CompareService {

    private record Key(long version, Side a, Side b, Question question) {}

    private record Latest(Key key, Comparison comparison) {}

    private @Nullable Latest latest;

    /** Comparing takes the time of some evaluations of the county; who asks meanwhile waits. */
    synchronized Comparison compare(CountyState state, CompareQuery query) {
        Key key = new Key(state.version(), query.sideA(), query.sideB(), query.question());
        return Optional.ofNullable(latest)
                .filter(known -> known.key().equals(key))
                .map(Latest::comparison)
                .orElseGet(() -> {
                    Diff diff = Diff.between(state.county(), key.a(), key.b(), key.question());
                    Comparison comparison = new Comparison(state.county(), diff);
                    latest = new Latest(key, comparison);
                    return comparison;
                });
    }
}
