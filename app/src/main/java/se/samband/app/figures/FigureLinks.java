package se.samband.app.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.status.Status;

/** The ways from figures to their rows, to the map and to other figures, all with the same question. */
final class FigureLinks {

    private static final List<String> QUESTION = List.of("level", "technologies", "as-of", "rules");
    private static final List<String> CHOICES =
            List.of("level", "technologies", "unit", "as-of", "snapshot", "rules", "goal", "by");

    private final Page page;
    private final FigureQuery query;

    FigureLinks(Page page, FigureQuery query) {
        this.page = page;
        this.query = query;
    }

    /** The buildings behind a number. */
    String buildings(@Nullable Area area, @Nullable Status status) {
        Map<String, String> parameters = question();
        if (status != null) {
            parameters.put("status", status.code());
        }
        putWithin(parameters);
        if (area != null) {
            parameters.put(area.kind().code(), area.code());
        }
        return page.link("/buildings", parameters);
    }

    String map(@Nullable Area area) {
        Map<String, String> parameters = question();
        if (area != null) {
            parameters.put("area", area.kind().code() + ":" + area.code());
        }
        return page.link("/map", parameters);
    }

    /** This page for one area. */
    String figures(Area area) {
        Map<String, String> parameters = kept(CHOICES);
        parameters.remove("by");
        parameters.put(area.kind().code(), area.code());
        return page.link("/figures", parameters);
    }

    /** This page for the whole county. */
    String county() {
        return page.link("/figures", kept(CHOICES));
    }

    /** This page with another division, from its first sorting. */
    String tab(AreaKind kind) {
        Map<String, String> parameters = keptWithin();
        parameters.put("by", kind.code());
        return page.link("/figures", parameters) + "#areas";
    }

    /** This page asking what a goal asks. */
    String asks(GoalTier goal) {
        Map<String, String> parameters = keptWithin();
        parameters.put("level", Integer.toString(goal.tier().levelMbit()));
        parameters.put("technologies", goal.tier().technologySet());
        parameters.put("unit", goal.tier().units().iterator().next().code());
        parameters.put("goal", goal.id());
        return page.link("/figures", parameters) + "#areas";
    }

    String export(String format) {
        Map<String, String> parameters = keptWithin();
        parameters.put("by", query.by().code());
        parameters.put("format", format);
        return page.link("/figures/export", parameters);
    }

    /** This page on another day, or in a snapshot's moment. */
    String at(String parameter, String value) {
        Map<String, String> parameters = keptWithin();
        parameters.remove("as-of");
        parameters.remove("snapshot");
        if (!value.isEmpty()) {
            parameters.put(parameter, value);
        }
        return page.link("/figures", parameters);
    }

    /** The question in full, so that the other page needs to know no usual values. */
    private Map<String, String> question() {
        Map<String, String> parameters = kept(QUESTION);
        parameters.put("level", Integer.toString(query.question().levelMbit()));
        parameters.put("technologies", query.question().technologySet());
        if (!page.parameter("snapshot").isEmpty()) {
            parameters.put("as-of", query.moment().asOf().toString());
            parameters.put("rules", query.rules().id());
        }
        return parameters;
    }

    /** The choices of this page, and the area that it is kept within. */
    private Map<String, String> keptWithin() {
        Map<String, String> parameters = kept(CHOICES);
        putWithin(parameters);
        return parameters;
    }

    private void putWithin(Map<String, String> parameters) {
        Area within = query.within();
        if (within != null) {
            parameters.put(within.kind().code(), within.code());
        }
    }

    private Map<String, String> kept(List<String> names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : names) {
            if (!page.parameter(name).isEmpty()) {
                parameters.put(name, page.parameter(name));
            }
        }
        return parameters;
    }
}
