package se.samband.app.buildings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.eligibility.EligibilityEvaluator;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.ClaimTrace;
import se.samband.core.status.ClaimWording;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.status.Trace;
import se.samband.core.status.Tracer;
import se.samband.store.row.Building;
import se.samband.store.row.StoredClaim;

/** Gathers what is known of one building. */
@Service
class BuildingService {

    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;

    BuildingService(WorkspaceHolder workspace, Rulebooks rulebooks) {
        this.workspace = workspace;
        this.rulebooks = rulebooks;
    }

    /** Empty if the workspace has never had such a building. */
    Optional<BuildingView> find(CountyState state, Asked asked, int fid) {
        int b = state.county().buildings().indexOfFid(fid);
        return b < 0
                ? Optional.empty()
                : workspace.get().buildings().find(fid).map(building -> view(state, asked, building, b));
    }

    private BuildingView view(CountyState state, Asked asked, Building building, int b) {
        County county = state.county();
        int fid = building.fid();
        Trace trace =
                Tracer.trace(county, state.view(asked.moment()), asked.rules(), asked.question(), asked.asOf(), b);
        return new BuildingView(
                building,
                asked,
                state.register(asked.moment()).isPresent(b),
                names(county.buildings(), b),
                county.buildings().areaType(b),
                matrix(state, asked, b),
                trace,
                claims(county, trace, workspace.get().buildings().claims(fid)),
                history(state, asked, b),
                eligibility(state, asked, b),
                registered(county, fid),
                workspace.get().buildings().layerAddresses(building));
    }

    private static BuildingView.PlaceNames names(BuildingTable buildings, int b) {
        return new BuildingView.PlaceNames(
                name(buildings, AreaKind.MUNICIPALITY, b),
                name(buildings, AreaKind.LOCALITY, b),
                name(buildings, AreaKind.DESO, b));
    }

    private static @Nullable String name(BuildingTable buildings, AreaKind kind, int b) {
        int position = buildings.area(kind, b);
        return position < 0 ? null : buildings.areas(kind).get(position).name().sv();
    }

    private static List<BuildingView.MatrixRow> matrix(CountyState state, Asked asked, int b) {
        return asked.rules().levelsMbit().stream()
                .map(level -> new BuildingView.MatrixRow(
                        level,
                        asked.rules().technologySets().stream()
                                .map(set -> new BuildingView.Cell(
                                        set, status(state, asked, new Question(level, set.id()), asked.asOf(), b)))
                                .toList()))
                .toList();
    }

    private static Status status(CountyState state, Asked asked, Question question, LocalDate day, int b) {
        return StatusEvaluator.statusOf(state.county(), state.view(state.on(day)), asked.rules(), question, day, b);
    }

    /** Claims of the table are in the store's order of delivery and row, so the two lists go side by side. */
    private static Map<Integer, ClaimRow> claims(County county, Trace trace, List<StoredClaim> stored) {
        ClaimWording wording = new ClaimWording(county);
        Map<Integer, ClaimRow> rows = new LinkedHashMap<>();
        for (ClaimTrace claim : trace.claims()) {
            Delivery delivery = wording.delivery(claim.claim());
            int row = county.claims().row(claim.claim());
            List<String> notes = stored.stream()
                    .filter(s -> s.deliveryId() == delivery.id() && s.claim().rowNo() == row)
                    .map(s -> s.claim().note())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            rows.put(
                    claim.claim(),
                    new ClaimRow(
                            claim.claim(),
                            claim.part(),
                            claim.sentence(),
                            wording.says(claim.claim()),
                            wording.tie(claim.claim()),
                            notes,
                            delivery,
                            row));
        }
        return rows;
    }

    /** The status on every day that a delivery about the building describes, and on the day asked for; the newest first. */
    private static List<BuildingView.Then> history(CountyState state, Asked asked, int b) {
        County county = state.county();
        ClaimTable claims = county.claims();
        List<Delivery> speaking = IntStream.range(claims.begin(b), claims.end(b))
                .mapToObj(c -> county.deliveries().get(claims.delivery(c)))
                .distinct()
                .toList();
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        days.add(asked.asOf());
        speaking.forEach(delivery -> days.add(delivery.asOf()));
        List<BuildingView.Then> history = new ArrayList<>();
        for (LocalDate day : days) {
            List<Delivery> ofDay =
                    speaking.stream().filter(d -> d.asOf().equals(day)).toList();
            history.add(new BuildingView.Then(day, status(state, asked, asked.question(), day, b), ofDay));
        }
        return history;
    }

    /** By the rules in force on the day first, then by the latest of the others. */
    private List<BuildingView.Judged> eligibility(CountyState state, Asked asked, int b) {
        return rulebooks.listEligibility().stream()
                .sorted(Comparator.comparing((EligibilityRulebook rules) -> !rules.isValidOn(asked.asOf()))
                        .thenComparing(rules -> rules.header().validFrom(), Comparator.reverseOrder()))
                .map(rules -> new BuildingView.Judged(
                        rules,
                        EligibilityEvaluator.trace(
                                state.county(),
                                state.view(asked.moment()),
                                state.register(asked.moment()),
                                rules,
                                asked.asOf(),
                                b)))
                .toList();
    }

    private List<BuildingView.Registered> registered(County county, int fid) {
        return workspace.get().buildings().records(fid).stream()
                .map(r -> new BuildingView.Registered(
                        county.deliveries().stream()
                                .filter(d -> d.id() == r.deliveryId())
                                .findFirst()
                                .orElseThrow(),
                        r))
                .toList();
    }
}
