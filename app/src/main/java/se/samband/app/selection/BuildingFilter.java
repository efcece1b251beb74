package se.samband.app.selection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.area.AreaKind;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * Which buildings a page's address wants. Equal filters let the same buildings through.
 *
 * @param statuses only buildings with one of these; empty for any
 * @param areas code of the area that buildings must lie in, for those kinds that are limited
 * @param owner only buildings about which this network owner has a claim in force, or null for any
 * @param technology only buildings with a claim in force by this technology (and by the owner, when one is given), or null
 * @param expiredPlan only buildings with a plan in force whose day has passed
 * @param text part of address, postcode or city, or an id in a register; empty for any
 */
public record BuildingFilter(
        Set<Status> statuses,
        Map<AreaKind, String> areas,
        @Nullable String owner,
        @Nullable Technology technology,
        boolean expiredPlan,
        String text) {

    /** The kinds of area that buildings can be limited to; each is a query parameter named by its code. */
    private static final List<AreaKind> AREA_KINDS =
            List.of(AreaKind.MUNICIPALITY, AreaKind.LOCALITY, AreaKind.DESO, AreaKind.AREA_TYPE);

    /** Value of the query parameter {@code plan}. */
    private static final String EXPIRED = "expired";

    /** Query parameters that choose buildings and how they are judged, to carry them to another page. */
    public static final List<String> PARAMETERS = Stream.of(
                    Asked.PARAMETERS.stream(),
                    Stream.of("status", "owner", "technology", "plan", "q"),
                    AREA_KINDS.stream().map(AreaKind::code))
            .flatMap(names -> names)
            .toList();

    public BuildingFilter {
        statuses = Set.copyOf(statuses);
        areas = Map.copyOf(areas);
    }

    /**
     * @throws BadInputException when a value is not known in this county
     */
    public static BuildingFilter of(Page page, CountyState state) {
        County county = state.county();
        return new BuildingFilter(
                statuses(page),
                areas(page, county),
                owner(page.parameter("owner").strip(), state),
                technology(page.parameter("technology").strip()),
                page.parameter("plan").equals(EXPIRED),
                page.parameter("q").strip());
    }

    /** Whether the status passes. */
    public boolean shows(Status status) {
        return statuses.isEmpty() || statuses.contains(status);
    }

    /** Code of the area that is asked for, or an empty text. */
    public String area(AreaKind kind) {
        return areas.getOrDefault(kind, "");
    }

    public String ownerOrEmpty() {
        return owner == null ? "" : owner;
    }

    public String technologyOrEmpty() {
        return technology == null ? "" : technology.code();
    }

    /** Names of the areas that are asked for, the larger first; none for the whole county. */
    public List<Text> areaNames(County county) {
        List<Text> names = new ArrayList<>();
        for (AreaKind kind : AREA_KINDS) {
            Selector.findPosition(kind, area(kind), county)
                    .ifPresent(position -> names.add(Selector.areaName(kind, position, county)));
        }
        return names;
    }

    /** Whether it leaves out buildings in its areas. */
    public boolean isSelective() {
        return !(statuses.isEmpty() && owner == null && technology == null && !expiredPlan && text.isEmpty());
    }

    /** The query parameters that give this filter, without question mark; empty for the filter that lets everything through. */
    public String query() {
        StringBuilder query = new StringBuilder();
        for (Status status : Status.values()) {
            if (statuses.contains(status)) {
                append(query, "status", status.code());
            }
        }
        append(query, "owner", ownerOrEmpty());
        append(query, "technology", technologyOrEmpty());
        append(query, "plan", expiredPlan ? EXPIRED : "");
        append(query, "q", text);
        for (AreaKind kind : AREA_KINDS) {
            append(query, kind.code(), area(kind));
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Several values can come one by one or with commas, as in a link written by hand. All of them is the same as any. */
    private static Set<Status> statuses(Page page) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String given : page.parameters("status")) {
            for (String code : given.split(",", -1)) {
                if (!code.isBlank()) {
                    statuses.add(Status.find(code.strip())
                            .orElseThrow(() -> unknown("status", code, new Text("Okänd status.", "Unknown status."))));
                }
            }
        }
        return statuses.size() == Status.values().length ? Set.of() : statuses;
    }

    private static Map<AreaKind, String> areas(Page page, County county) {
        Map<AreaKind, String> areas = new EnumMap<>(AreaKind.class);
        for (AreaKind kind : AREA_KINDS) {
            String code = page.parameter(kind.code()).strip();
            if (!code.isEmpty()) {
                if (Selector.findPosition(kind, code, county).isEmpty()) {
                    throw unknown(
                            kind.code(),
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

    private static @Nullable String owner(String given, CountyState state) {
        if (given.isEmpty()) {
            return null;
        }
        if (!Owners.list(state).contains(given)) {
            throw unknown("owner", given, new Text("Okänd nätägare.", "Unknown network owner."));
        }
        return given;
    }

    private static @Nullable Technology technology(String given) {
        if (given.isEmpty()) {
            return null;
        }
        return Technology.find(given)
                .orElseThrow(() -> unknown("technology", given, new Text("Okänd teknik.", "Unknown technology.")));
    }

    private static BadInputException unknown(String parameter, String value, Text what) {
        return new BadInputException(Problem.of(
                        parameter + "-unknown",
                        what,
                        new Text(
                                "Välj i filtret på sidan, eller ta bort villkoret.",
                                "Choose in the filter of the page, or take the condition away."))
                .at(0, parameter, value));
    }
}
