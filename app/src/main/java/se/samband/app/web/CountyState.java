package se.samband.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import se.samband.core.access.Sight;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;

/** The county as of one commit, and what was worked out from it. Safe for several threads; remembers the latest results. */
public final class CountyState {

    /** What people at work on different municipalities, days and questions need at once: one page of figures takes some twenty. */
    private static final int KEPT = 256;

    /** Four bytes a building. */
    private static final int KEPT_REGISTERS = 16;

    /** One byte a building; a page of a building asks for none, one of figures for some ten. */
    private static final int KEPT_STATUSES = 64;

    private final long version;
    private final County county;
    private final LocalDate today;
    private final Moment now;
    private final int sightNumber;
    private final Recent<Object, Object> derived = new Recent<>(KEPT);
    private final Recent<Moment, RegisterView> registers = new Recent<>(KEPT_REGISTERS);
    private final Recent<StatusKey, StatusColumn> statuses = new Recent<>(KEPT_STATUSES);

    /**
     * @param version the workspace's data version that the county was loaded at
     * @param loadedAt what was received later is not in the county
     */
    public CountyState(long version, County county, LocalDate today, Instant loadedAt) {
        this(version, county, today, loadedAt, 0);
    }

    private CountyState(long version, County county, LocalDate today, Instant loadedAt, int sightNumber) {
        this.sightNumber = sightNumber;
        this.version = version;
        this.county = county;
        this.today = today;
        this.now = new Moment(today, loadedAt);
    }

    /**
     * The same county for somebody who may not see all of it.
     *
     * @param number that no other sight has
     */
    CountyState limitedTo(Sight sight, int number) {
        return new CountyState(version, sight.limit(county), today, now.knownAt(), number);
    }

    /** Tells states apart that are shown to different kinds of viewers. */
    public int sightNumber() {
        return sightNumber;
    }

    /** The workspace's data version that this is the state of. */
    public long version() {
        return version;
    }

    public County county() {
        return county;
    }

    public LocalDate today() {
        return today;
    }

    /** Today, with all that is known. */
    public Moment now() {
        return now;
    }

    /** The state of the world on a day, with all that is known now. */
    public Moment on(LocalDate asOf) {
        return new Moment(asOf, now.knownAt());
    }

    public DeliveryView view(Moment moment) {
        return derived(new ViewKey(moment), () -> county.viewAt(moment));
    }

    public RegisterView register(Moment moment) {
        return registers.get(moment, () -> county.registerAt(view(moment)));
    }

    /** The status of every building, judged on the moment's day. */
    public StatusColumn statuses(Moment moment, StatusRulebook rules, Question question) {
        return statuses.get(
                new StatusKey(moment, rules.id(), question),
                () -> StatusEvaluator.evaluate(county, view(moment), rules, question));
    }

    /** Counts for every area of a kind, for the status of every building judged on the moment's day. */
    public FigureTable figures(Moment moment, StatusRulebook rules, Question question, AreaKind kind) {
        return derived(
                new FiguresKey(moment, rules.id(), question, kind),
                () -> Figures.count(county, register(moment), statuses(moment, rules, question), kind));
    }

    /**
     * Something worked out from this state, remembered under a key. Make the key a record of its own, so that no other's is equal.
     */
    @SuppressWarnings("unchecked")
    public <T> T derived(Object key, Supplier<T> work) {
        return (T) derived.get(key, work);
    }

    private record ViewKey(Moment moment) {}

    private record StatusKey(Moment moment, String rulebook, Question question) {}

    private record FiguresKey(Moment moment, String rulebook, Question question, AreaKind kind) {}
}
