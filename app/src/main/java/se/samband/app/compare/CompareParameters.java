package se.samband.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.app.compare.ChangeFilter.Standing;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** Reads a page's address. What is left out has its usual value; what makes no sense is told. */
final class CompareParameters {

    /** Those that say what is compared; the list's filters come besides. */
    static final List<String> COMPARED = List.of(
            "a",
            "a-day",
            "a-known",
            "b",
            "b-day",
            "b-known",
            "rules-a",
            "rules-b",
            "level",
            "technologies",
            "unit",
            "show");

    static final List<String> WITH_FILTERS = Stream.concat(
                    COMPARED.stream(), Stream.of("class", "from", "to", "municipality"))
            .toList();

    private final Page page;
    private final Sides sides;
    private final Rulebooks rulebooks;

    CompareParameters(Page page, Sides sides, Rulebooks rulebooks) {
        this.page = page;
        this.sides = sides;
        this.rulebooks = rulebooks;
    }

    /** Empty when the address names too little and there are not two collections to fall back on. */
    Optional<CompareQuery> find() {
        Optional<NamedMoment> b = named("b").or(this::last);
        Optional<NamedMoment> a = named("a").or(() -> b.flatMap(this::before));
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        StatusRulebook rulesA = rules("rules-a", a.get());
        StatusRulebook rulesB = rules("rules-b", b.get());
        return Optional.of(
                new CompareQuery(a.get(), b.get(), rulesA, rulesB, question(rulesA, rulesB), unit(), measure()));
    }

    /** @throws BadInputException when {@link #find} is empty */
    CompareQuery get() {
        return find().orElseThrow(() -> new BadInputException(Problem.of(
                "sides-missing",
                new Text("Det saknas två sidor att jämföra.", "Two sides to compare are missing."),
                new Text(
                        "Ange dem som a och b, till exempel a=2024-10-01&b=2025-10-01.",
                        "Give them as a and b, for example a=2024-10-01&b=2025-10-01."))));
    }

    ChangeFilter filter(County county) {
        return new ChangeFilter(
                asked(
                        "class",
                        Cause::find,
                        Arrays.stream(Cause.values()).map(Cause::code).toList()),
                asked("from", Standing::find, standings()),
                asked("to", Standing::find, standings()),
                municipality(county.buildings().areas(AreaKind.MUNICIPALITY)));
    }

    static List<String> standings() {
        List<String> codes =
                new ArrayList<>(Arrays.stream(Status.values()).map(Status::code).toList());
        codes.add(Standing.OUTSIDE);
        return codes;
    }

    /** A day typed beside the choice stands instead of it. */
    private Optional<NamedMoment> named(String side) {
        String day = page.parameter(side + "-day").strip();
        String known = page.parameter(side + "-known").strip();
        String word = day.isEmpty() ? page.parameter(side) : known.isEmpty() ? day : day + "@" + known;
        return word.isBlank() ? Optional.empty() : Optional.of(sides.get(word));
    }

    private Optional<NamedMoment> last() {
        List<NamedMoment> collections = sides.collections();
        return collections.isEmpty() ? Optional.empty() : Optional.of(collections.getLast());
    }

    private Optional<NamedMoment> before(NamedMoment b) {
        return sides.collections().reversed().stream()
                .filter(collection ->
                        collection.moment().asOf().isBefore(b.moment().asOf()))
                .findFirst();
    }

    private StatusRulebook rules(String parameter, NamedMoment side) {
        String id = page.parameter(parameter);
        if (!id.isBlank()) {
            return rulebooks.status(id);
        }
        return side.findRulebook().map(rulebooks::status).orElseGet(rulebooks::defaultStatus);
    }

    private Question question(StatusRulebook rulesA, StatusRulebook rulesB) {
        List<String> levels = rulesA.levelsMbit().stream().map(String::valueOf).toList();
        Integer level = asked(
                "level", code -> levels.contains(code) ? Optional.of(Integer.valueOf(code)) : Optional.empty(), levels);
        String set = page.parameter("technologies");
        Question question = new Question(
                level == null ? rulesA.levelsMbit().getFirst() : level,
                set.isBlank()
                        ? rulesA.defaultTechnologySet().id()
                        : rulesA.technologySet(set).id());
        rulesB.requireLevel(question.levelMbit());
        rulesB.technologySet(question.technologySet());
        return question;
    }

    private UnitKind unit() {
        UnitKind unit = asked(
                "unit",
                code -> Arrays.stream(UnitKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst(),
                Arrays.stream(UnitKind.values()).map(UnitKind::code).toList());
        return unit == null ? UnitKind.HOUSEHOLD : unit;
    }

    private Measure measure() {
        Measure measure = asked(
                "show", Measure::find, Measure.all().stream().map(Measure::code).toList());
        return measure == null ? Measure.REACHED : measure;
    }

    private @Nullable String municipality(List<Area> municipalities) {
        List<String> codes = municipalities.stream().map(Area::code).toList();
        return asked("municipality", code -> codes.contains(code) ? Optional.of(code) : Optional.empty(), codes);
    }

    private <T> @Nullable T asked(String parameter, Function<String, Optional<T>> find, List<String> known) {
        String code = page.parameter(parameter);
        if (code.isBlank()) {
            return null;
        }
        return find.apply(code)
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "choice-unknown",
                                new Text("Det valet finns inte.", "There is no such choice."),
                                choices(known))
                        .at(0, parameter, code)));
    }

    private static Text choices(List<String> known) {
        String all = known.stream().collect(Collectors.joining(", "));
        return new Text("Välj något av: " + all + ".", "Choose one of: " + all + ".");
    }
}
