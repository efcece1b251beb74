package se.samband.app.buildings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samband.app.api.Shape;
import se.samband.app.web.Asked;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Delivery;
import se.samband.core.release.PublicAnswer;
import se.samband.core.status.ClaimTrace;
import se.samband.core.status.Counterfactual;
import se.samband.core.status.RuleTrace;
import se.samband.core.status.Status;
import se.samband.core.status.Trace;
import se.samband.store.row.Building;

/** What the interface for programs tells of buildings. */
final class BuildingShapes {

    static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::code).toList();
    private static final List<String> AREA_TYPES =
            Arrays.stream(AreaType.values()).map(AreaType::code).toList();
    private static final List<String> PARTS =
            Arrays.stream(ClaimTrace.Part.values()).map(BuildingShapes::code).toList();

    /** How all of an answer is judged. */
    static final Shape<Asked> ASKED = Shape.of(Asked.class)
            .day("asOf", Asked::asOf)
            .instant("knownAt", asked -> asked.moment().knownAt())
            .text("rulebook", asked -> asked.rules().id())
            .number("levelMbit", asked -> asked.question().levelMbit())
            .text("technologies", asked -> asked.question().technologySet());

    private static final Shape<Building> IDENTITY = Shape.of(Building.class)
            .number("building", Building::fid)
            .textOrNull("id", Building::registerId)
            .textOrNull("address", Building::address)
            .textOrNull("postcode", Building::postcode)
            .textOrNull("city", Building::city)
            .metres("eastM", Building::eastM)
            .metres("northM", Building::northM)
            .textOrNull("municipality", Building::municipalityCode)
            .textOrNull("locality", Building::localityCode)
            .textOrNull("deso", Building::desoCode)
            .code("areaType", AREA_TYPES, Building::areaType);

    /** @param status by service level, in the technology set asked for */
    record Line(ListView.Row row, Map<String, String> status) {}

    static final Shape<Line> LINE = Shape.of(Line.class)
            .all(IDENTITY, line -> line.row().building())
            .number("households", line -> line.row().households())
            .number("workplaces", line -> line.row().workplaces())
            .number("holidayHomes", line -> line.row().holidayHomes())
            .codesBy("status", STATUSES, Line::status);

    /**
     * One building.
     *
     * @param answer what everybody is told of it, or null where nobody is told that it is there
     */
    record Whole(BuildingView view, @Nullable PublicAnswer answer) {}

    private static final Shape<BuildingView.MatrixRow> MATRIX = Shape.of(BuildingView.MatrixRow.class)
            .number("levelMbit", BuildingView.MatrixRow::levelMbit)
            .codesBy("status", STATUSES, BuildingShapes::byTechnology);

    private static final Shape<RuleTrace> RULE = Shape.of(RuleTrace.class)
            .code("status", STATUSES, rule -> rule.status().code())
            .words("rule", RuleTrace::name)
            .text("verdict", rule -> code(rule.verdict()))
            .flag("decides", RuleTrace::decides)
            .words("explanation", RuleTrace::explanation)
            .sentences("assumptions", RuleTrace::assumptions);

    /** Whose it is, and the row, only of deliveries that the reader may see. */
    private static final Shape<ClaimRow> CLAIM = Shape.of(ClaimRow.class)
            .numberOrNull(
                    "delivery",
                    claim -> shown(claim.delivery(), claim.delivery().id()))
            .textOrNull(
                    "publisher",
                    claim -> shown(claim.delivery(), claim.delivery().publisher()))
            .textOrNull(
                    "file", claim -> shown(claim.delivery(), claim.delivery().fileName()))
            .numberOrNull("row", claim -> shown(claim.delivery(), (long) claim.row()))
            .day("asOf", claim -> claim.delivery().asOf())
            .text("class", claim -> claim.delivery().confidentiality().code())
            .code("part", PARTS, claim -> code(claim.part()))
            .words("why", ClaimRow::why)
            .words("says", ClaimRow::says)
            .words("tie", ClaimRow::tie)
            .texts("notes", ClaimRow::notes);

    private static final Shape<Counterfactual> COUNTERFACTUAL = Shape.of(Counterfactual.class)
            .code("to", STATUSES, change -> change.to().code())
            .words("sentence", Counterfactual::sentence);

    private static final Shape<BuildingView> TRACE = Shape.of(BuildingView.class)
            .words("reason", view -> view.trace().reason())
            .list("rules", RULE, view -> view.trace().rules())
            .list("claims", CLAIM, BuildingShapes::claims)
            .list("counterfactuals", COUNTERFACTUAL, view -> view.trace().counterfactuals());

    private static final Shape<BuildingView.Then> THEN = Shape.of(BuildingView.Then.class)
            .day("day", BuildingView.Then::day)
            .code("status", STATUSES, then -> then.status().code())
            .numbers(
                    "deliveries",
                    then -> then.deliveries().stream()
                            .filter(Delivery::isDisclosed)
                            .map(Delivery::id)
                            .toList());

    private static final Shape<BuildingView.Judged> ELIGIBILITY = Shape.of(BuildingView.Judged.class)
            .text("rulebook", judged -> judged.rules().id())
            .flag("open", BuildingView.Judged::isOpen)
            .text("eligibility", judged -> code(judged.trace().eligibility()));

    private static final Shape<BuildingView.Registered> RECORD = Shape.of(BuildingView.Registered.class)
            .numberOrNull(
                    "delivery", kept -> shown(kept.delivery(), kept.delivery().id()))
            .numberOrNull(
                    "row", kept -> shown(kept.delivery(), (long) kept.record().rowNo()))
            .day("asOf", kept -> kept.delivery().asOf())
            .textOrNull("id", kept -> kept.record().registerId());

    private static final Shape<PublicAnswer.Level> LEVEL = Shape.of(PublicAnswer.Level.class)
            .number("levelMbit", PublicAnswer.Level::levelMbit)
            .code("status", STATUSES, level -> level.status().code())
            .texts(
                    "technologies",
                    level -> level.technologies().stream()
                            .sorted()
                            .map(Technology::code)
                            .toList())
            .flag("wireless", PublicAnswer.Level::wireless)
            .dayOrNull("readyBy", PublicAnswer.Level::readyBy);

    private static final Shape<PublicAnswer> ANSWER = Shape.of(PublicAnswer.class)
            .day("asOf", PublicAnswer::asOf)
            .dayOrNull("reportedOn", PublicAnswer::reportedOn)
            .list("levels", LEVEL, PublicAnswer::levels)
            .list("coming", LEVEL, PublicAnswer::coming)
            .flag("hasExpiredPlan", PublicAnswer::hasExpiredPlan)
            .texts("openOwners", PublicAnswer::openOwners);

    static final Shape<Whole> WHOLE = Shape.of(Whole.class)
            .all(IDENTITY, whole -> whole.view().building())
            .flag("present", whole -> whole.view().present())
            .all(ASKED, whole -> whole.view().asked())
            .code("status", STATUSES, whole -> whole.view().trace().status().code())
            .list("matrix", MATRIX, whole -> whole.view().matrix())
            .one("trace", TRACE, Whole::view)
            .list("history", THEN, whole -> whole.view().history())
            .list("eligibility", ELIGIBILITY, whole -> whole.view().eligibility())
            .list("records", RECORD, whole -> whole.view().records())
            .oneOrNull("answer", ANSWER, Whole::answer);

    private BuildingShapes() {}

    private static List<ClaimRow> claims(BuildingView view) {
        Trace trace = view.trace();
        return trace.claims().stream()
                .map(claim -> Objects.requireNonNull(view.claims().get(claim.claim())))
                .toList();
    }

    private static Map<String, String> byTechnology(BuildingView.MatrixRow row) {
        Map<String, String> status = new LinkedHashMap<>();
        row.cells().forEach(cell -> status.put(cell.set().id(), cell.status().code()));
        return status;
    }

    private static <T> @Nullable T shown(Delivery delivery, T value) {
        return delivery.isDisclosed() ? value : null;
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
