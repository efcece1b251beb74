package se.samband.app.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.AskTheSender;
import se.samband.app.selection.ExpiredPlans;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.figures.FigureRow;
import se.samband.core.figures.FigureTable;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Status;
import se.samband.store.row.StoredDelivery;

/** Works out how the county stands today against the default goal, and what needs somebody. */
@Service
class HomeService {

    /** What has to be asked for anew each year. A grant once given does not age. */
    private static final Set<DeliveryKind> AGEING = Set.of(DeliveryKind.FILING, DeliveryKind.PLANNED);

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final GoalBooks goals;

    HomeService(WorkspaceHolder workspace, CountyCache cache, Rulebooks rulebooks, GoalBooks goals) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.goals = goals;
    }

    /** Empty when there is no workspace, or no building in it. */
    Optional<HomeView> find(Page page) {
        if (workspace.find().isEmpty()) {
            return Optional.empty();
        }
        CountyState state = cache.state();
        return state.county().buildings().size() == 0 ? Optional.empty() : Optional.of(view(state, page));
    }

    private HomeView view(CountyState state, Page page) {
        StatusRulebook rules = rulebooks.defaultStatus();
        GoalBook goal = goals.defaultGoal();
        Moment now = state.now();
        List<GoalOutcome> outcomes = goal.measuredTiers().stream()
                .map(tier -> GoalOutcome.of(
                        tier,
                        state.figures(now, rules, tier.question(), AreaKind.MUNICIPALITY)
                                .total()))
                .toList();
        MeasuredTier first = goal.measuredTiers().getFirst();
        FigureTable figures = state.figures(now, rules, first.question(), AreaKind.MUNICIPALITY);
        long unknown = figures.total().of(Status.UNKNOWN, UnitKind.HOUSEHOLD);
        return new HomeView(
                state.today(),
                rules,
                first.question(),
                goal,
                outcomes,
                rows(figures, first, page),
                figures,
                needs(state, unknown).of(Acting.now().who()));
    }

    private static List<HomeView.Row> rows(FigureTable figures, MeasuredTier tier, Page page) {
        List<HomeView.Row> rows = new ArrayList<>();
        for (FigureRow row : figures.rows()) {
            rows.add(new HomeView.Row(
                    row.findArea(), page.text(row.name()), GoalOutcome.of(tier, row.counts()), row.counts()));
        }
        rows.sort(Comparator.<HomeView.Row>comparingLong(row -> row.outcome().left())
                .reversed()
                .thenComparing(HomeView.Row::name));
        return List.copyOf(rows);
    }

    private Needs needs(CountyState state, long unknownHouseholds) {
        return state.derived(new NeedsKey(), () -> {
            County county = state.county();
            DeliveryView view = state.view(state.now());
            List<StoredDelivery> inForce = inForce(county, view);
            return new Needs(
                    RefusedRows.waiting(inForce),
                    expiredPlans(state, view),
                    unknownHouseholds,
                    inForce.stream()
                            .filter(delivery -> AskTheSender.find(delivery).isPresent())
                            .toList(),
                    inForce.stream()
                            .filter(delivery -> delivery.recordedAt()
                                    .isAfter(state.now().knownAt().minus(Needs.LATELY_DAYS, ChronoUnit.DAYS)))
                            .toList(),
                    stale(state, county, view));
        });
    }

    private record NeedsKey() {}

    private List<StoredDelivery> inForce(County county, DeliveryView view) {
        Set<Long> inForce = new HashSet<>();
        for (int d = 0; d < county.deliveries().size(); d++) {
            if (view.isInForce(d)) {
                inForce.add(county.deliveries().get(d).id());
            }
        }
        return workspace.get().deliveries().list().stream()
                .filter(delivery -> inForce.contains(delivery.id()))
                .toList();
    }

    /** As many as the list that the number leads to. */
    private static int expiredPlans(CountyState state, DeliveryView view) {
        RegisterView register = state.register(view.moment());
        IntPredicate expired = ExpiredPlans.of(state.county(), view, state.today());
        return (int) IntStream.range(0, register.size())
                .filter(b -> register.isPresent(b) && expired.test(b))
                .count();
    }

    private static List<Delivery> stale(CountyState state, County county, DeliveryView view) {
        LocalDate limit = state.today().minusMonths(Needs.STALE_MONTHS);
        List<Delivery> stale = new ArrayList<>();
        for (int d = 0; d < county.deliveries().size(); d++) {
            Delivery delivery = county.deliveries().get(d);
            if (view.isInForce(d)
                    && AGEING.contains(delivery.kind())
                    && delivery.asOf().isBefore(limit)) {
                stale.add(delivery);
            }
        }
        stale.sort(Comparator.comparing(Delivery::asOf));
        return List.copyOf(stale);
    }
}
