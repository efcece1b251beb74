package se.samband.app.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.AreaKind;
import se.samband.core.claim.Technology;
import se.samband.core.status.Question;
import se.samband.core.status.Status;

/**
 * What the map shows: the question that gives each building its status, and which buildings are shown. Equal filters show the
 * same buildings.
 *
 * @param rules id of the status rulebook
 * @param statuses only buildings with one of these; empty for any
 * @param owner only buildings about which this network owner has a claim in force, or null for any
 * @param technology only buildings with a claim in force by this technology (and by the owner, when one is given), or null
 * @param areas code of the area that buildings must lie in, for those kinds that are limited
 */
record MapFilter(
        LocalDate asOf,
        String rules,
        Question question,
        Set<Status> statuses,
        @Nullable String owner,
        @Nullable Technology technology,
        Map<AreaKind, String> areas) {

    MapFilter {
        statuses = Set.copyOf(statuses);
        areas = Map.copyOf(areas);
    }

    boolean shows(Status status) {
        return statuses.isEmpty() || statuses.contains(status);
    }

    String area(AreaKind kind) {
        return areas.getOrDefault(kind, "");
    }

    String ownerOrEmpty() {
        return owner == null ? "" : owner;
    }

    String technologyOrEmpty() {
        return technology == null ? "" : technology.code();
    }

    /** The query parameters that give this filter, without question mark. */
    String query() {
        StringBuilder query = new StringBuilder();
        append(query, MapFilters.LEVEL, String.valueOf(question.levelMbit()));
        append(query, MapFilters.TECHNOLOGIES, question.technologySet());
        append(query, MapFilters.RULES, rules);
        append(query, MapFilters.AS_OF, asOf.toString());
        for (Status status : Status.values()) {
            if (statuses.contains(status)) {
                append(query, MapFilters.STATUS, status.code());
            }
        }
        append(query, MapFilters.OWNER, ownerOrEmpty());
        append(query, MapFilters.TECHNOLOGY, technologyOrEmpty());
        for (AreaKind kind : MapFilters.AREA_KINDS) {
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
}
