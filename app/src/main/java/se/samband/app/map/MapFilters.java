package se.samband.app.map;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** Reads a {@link MapFilter} from the parameters of a request; what is left out takes its default. */
@Component
class MapFilters {

    static final String LEVEL = "level";
    static final String TECHNOLOGIES = "technologies";
    static final String RULES = "rules";
    static final String AS_OF = "as-of";
    static final String STATUS = "status";
    static final String OWNER = "owner";
    static final String TECHNOLOGY = "technology";

    /** The kinds of area that buildings can be limited to; each is a parameter named by its code. */
    static final List<AreaKind> AREA_KINDS =
            List.of(AreaKind.MUNICIPALITY, AreaKind.LOCALITY, AreaKind.DESO, AreaKind.AREA_TYPE);

    private static final int LONGEST_LEVEL = 6;

    private final Rulebooks rulebooks;

    MapFilters(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    StatusRulebook rules(MapFilter filter) {
        return rulebooks.status(filter.rules());
    }

    List<StatusRulebook> rulebooks() {
        return rulebooks.listStatus();
    }

    /**
     * @param parameters name → values, as a request gives them
     * @throws BadInputException naming every value that is not known
     */
    MapFilter read(Map<String, String[]> parameters, CountyState state) {
        String rulesId = first(parameters, RULES);
        StatusRulebook rules = rulesId.isEmpty() ? rulebooks.defaultStatus() : rulebooks.status(rulesId);
        return new MapFilter(
                asOf(first(parameters, AS_OF), state),
                rules.id(),
                question(first(parameters, LEVEL), first(parameters, TECHNOLOGIES), rules),
                statuses(parameters),
                owner(first(parameters, OWNER), state.county()),
                technology(first(parameters, TECHNOLOGY)),
                areas(parameters, state.county()));
    }

    private static LocalDate asOf(String given, CountyState state) {
        try {
            return given.isEmpty() ? state.today() : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    Problem.of(
                                    "date-expected",
                                    new Text("Ett datum väntades.", "A date was expected."),
                                    new Text("Skriv det som 2025-10-01.", "Write it like 2025-10-01."))
                            .at(0, null, given),
                    e);
        }
    }

    private static Question question(String level, String technologies, StatusRulebook rules) {
        int levelMbit = rules.levelsMbit().getFirst();
        if (!level.isEmpty()) {
            if (level.length() > LONGEST_LEVEL || !level.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw unknown("level-unknown", level, new Text("Okänd hastighetsnivå.", "Unknown service level."));
            }
            levelMbit = Integer.parseInt(level);
            rules.requireLevel(levelMbit);
        }
        return new Question(
                levelMbit,
                technologies.isEmpty()
                        ? rules.defaultTechnologySet().id()
                        : rules.technologySet(technologies).id());
    }

    private static Set<Status> statuses(Map<String, String[]> parameters) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String given : parameters.getOrDefault(STATUS, new String[0])) {
            if (!given.isBlank()) {
                statuses.add(Status.find(given)
                        .orElseThrow(
                                () -> unknown("status-unknown", given, new Text("Okänd status.", "Unknown status."))));
            }
        }
        return statuses.size() == Status.values().length ? Set.of() : statuses;
    }

    private static @Nullable String owner(String given, County county) {
        if (given.isEmpty()) {
            return null;
        }
        if (!county.owners().contains(given)) {
            throw unknown("owner-unknown", given, new Text("Okänd nätägare.", "Unknown network owner."));
        }
        return given;
    }

    private static @Nullable Technology technology(String given) {
        if (given.isEmpty()) {
            return null;
        }
        return Technology.find(given)
                .orElseThrow(
                        () -> unknown("technology-unknown", given, new Text("Okänd teknik.", "Unknown technology.")));
    }

    private static Map<AreaKind, String> areas(Map<String, String[]> parameters, County county) {
        Map<AreaKind, String> areas = new EnumMap<>(AreaKind.class);
        for (AreaKind kind : AREA_KINDS) {
            String code = first(parameters, kind.code());
            if (!code.isEmpty()) {
                if (findPosition(kind, code, county).isEmpty()) {
                    throw unknown(
                            "area-unknown",
                            code,
                            new Text(
                                    "Okänt område: " + kind.label().sv() + ".",
                                    "Unknown area: " + kind.label().en() + "."));
                }
                areas.put(kind, code);
            }
        }
        return areas;
    }

    /** Position of the area in the column of its kind. */
    static Optional<Integer> findPosition(AreaKind kind, String code, County county) {
        if (kind == AreaKind.AREA_TYPE) {
            for (AreaType type : AreaType.values()) {
                if (type.code().equals(code)) {
                    return Optional.of(type.ordinal());
                }
            }
            return Optional.empty();
        }
        var areas = county.buildings().areas(kind);
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).code().equals(code)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static BadInputException unknown(String code, String value, Text what) {
        return new BadInputException(Problem.of(
                        code,
                        what,
                        new Text(
                                "Välj i listan på kartsidan, eller ta bort filtret.",
                                "Choose from the list on the map page, or take the filter away."))
                .at(0, null, value));
    }
}
