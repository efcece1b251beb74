package se.samband.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.CountyState;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.Moment;
import se.samband.core.figures.AreaSlots;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.goals.Tier;
import se.samband.core.goals.UnmeasuredTier;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.text.Text;
import se.samband.store.row.Snapshot;

/** Works out figures. Pages, files and the command line all ask it, so that their sums agree. */
public final class FigureService {

    private static final Text COUNTY = new Text("hela länet", "the whole county");

    private final SeenWorkspace workspace;
    private final CountyState state;
    private final GoalBooks goals;

    /** @param state a state of the workspace's county */
    public FigureService(SeenWorkspace workspace, CountyState state, GoalBooks goals) {
        this.workspace = workspace;
        this.state = state;
        this.goals = goals;
    }

    /**
     * The counts alone, without goals and basis.
     *
     * @throws se.samband.core.problem.BadInputException if the rulebook does not know the question's level or technology set
     */
    public FigureTable counts(FigureQuery query) {
        return table(query, query.question(), query.by());
    }

    /**
     * All that is known to answer the query.
     *
     * @throws se.samband.core.problem.BadInputException if the rulebook does not know the question's level or technology set
     */
    public FigureReport report(FigureQuery query) {
        FigureTable table = counts(query);
        return new FigureReport(
                query,
                state.county().code(),
                table.rows().stream()
                        .map(row -> line(query, row.area(), row.name(), row.counts()))
                        .toList(),
                line(query, query.within(), name(query), table.total()),
                goals.list().stream().map(book -> result(query, book)).toList(),
                Basis.of(state.county(), state.view(query.moment()), assumedLocalities()));
    }

    /**
     * How it stood at each collection and saved snapshot up to the moment asked about, and at that moment, in order of time.
     *
     * @param rulebooks to find those that snapshots were assessed with
     */
    public List<Standing> development(FigureQuery query, Rulebooks rulebooks) {
        List<Standing> standings = new ArrayList<>();
        collections()
                .forEach((name, asOf) -> standings.add(standing(
                        name,
                        Standing.Kind.COLLECTION,
                        query.rules(),
                        new Moment(asOf, query.moment().knownAt()),
                        query)));
        for (Snapshot snapshot : workspace.snapshots()) {
            if (rulebooks.find(snapshot.rulebook()).orElse(null) instanceof StatusRulebook rules
                    && GoalTier.isAnswered(query.question(), rules)) {
                standings.add(standing(snapshot.name(), Standing.Kind.SNAPSHOT, rules, snapshot.moment(), query));
            }
        }
        boolean there = standings.stream().anyMatch(s -> s.moment().equals(query.moment()));
        standings.removeIf(s -> s.moment().asOf().isAfter(query.moment().asOf()));
        if (!there) {
            String day = query.moment().asOf().toString();
            standings.add(standing(day, Standing.Kind.ASKED, query.rules(), query.moment(), query));
        }
        standings.sort(Comparator.comparing((Standing s) -> s.moment().asOf())
                .thenComparing(s -> s.moment().knownAt())
                .thenComparing(Standing::name));
        return List.copyOf(standings);
    }

    /** The yearly collections by name, each with the latest day that its deliveries describe. */
    public Map<String, LocalDate> collections() {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Delivery delivery : state.county().deliveriesTold()) {
            String collection = delivery.collection();
            if (collection != null && delivery.withdrawnAt() == null) {
                days.merge(collection, delivery.asOf(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return days;
    }

    private Standing standing(String name, Standing.Kind kind, StatusRulebook rules, Moment moment, FigureQuery query) {
        FigureQuery then = query.at(rules, moment);
        Counts counts = table(then, query.question(), AreaKind.COUNTY).total();
        return new Standing(name, kind, moment, rules, line(then, query.within(), name(query), counts));
    }

    private FigureTable table(FigureQuery query, Question question, AreaKind by) {
        Area within = query.within();
        if (within == null) {
            return state.figures(query.moment(), query.rules(), question, by);
        }
        return state.derived(
                new PartKey(query.moment(), query.rules().id(), question, by, within),
                () -> part(query, question, by, within));
    }

    private FigureTable part(FigureQuery query, Question question, AreaKind by, Area within) {
        AreaSlots slots = AreaSlots.of(state.county(), within.kind());
        int slot = 0;
        while (slot < slots.size() - 1 && !within.equals(slots.area(slot))) {
            slot++;
        }
        int wanted = slot;
        return Figures.countWithin(
                state.county(),
                state.register(query.moment()),
                state.statuses(query.moment(), query.rules(), question),
                by,
                building -> slots.slotOf(building) == wanted);
    }

    private record PartKey(Moment moment, String rulebook, Question question, AreaKind by, Area within) {}

    private GoalResult result(FigureQuery query, GoalBook book) {
        return new GoalResult(
                book, book.tiers().stream().map(tier -> result(query, tier)).toList());
    }

    private GoalResult.TierResult result(FigureQuery query, Tier tier) {
        return switch (tier) {
            case UnmeasuredTier unmeasured -> new GoalResult.TierResult(tier, null, unmeasured.reason());
            case MeasuredTier measured
            when GoalTier.isAnswered(measured, query.rules()) ->
                new GoalResult.TierResult(
                        tier,
                        GoalOutcome.of(
                                measured,
                                table(query, measured.question(), query.by()).total()),
                        null);
            case MeasuredTier measured ->
                new GoalResult.TierResult(
                        tier,
                        null,
                        new Text(
                                "Regelboken känner inte målets hastighet eller teknikmängd.",
                                "The rulebook does not know the speed or technology set of the goal."));
        };
    }

    private static FigureLine line(FigureQuery query, @Nullable Area area, Text name, Counts counts) {
        GoalTier goal = query.heldGoal();
        return new FigureLine(area, name, counts, goal == null ? null : GoalOutcome.of(goal.tier(), counts));
    }

    private static Text name(FigureQuery query) {
        return query.findWithin().map(Area::name).orElse(COUNTY);
    }

    private int assumedLocalities() {
        return state.derived(new AssumedKey(), () -> {
            int[] assumed = {0};
            workspace.features().each("locality", feature -> {
                if (Boolean.TRUE.equals(feature.attributes().get("shape_assumed"))) {
                    assumed[0]++;
                }
            });
            return assumed[0];
        });
    }

    private record AssumedKey() {}
}
