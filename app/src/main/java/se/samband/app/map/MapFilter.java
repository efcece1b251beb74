package se.samband.app.map;

import java.time.LocalDate;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.problem.BadInputException;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Question;

/** What the map shows: the question that gives each building its status, and which buildings are shown. */
record MapFilter(Asked asked, BuildingFilter buildings) {

    /**
     * @throws BadInputException when a value is not known
     */
    static MapFilter of(Page page, CountyState state, Rulebooks rulebooks) {
        return new MapFilter(Asked.of(page, state, rulebooks), BuildingFilter.of(page, state));
    }

    LocalDate asOf() {
        return asked.asOf();
    }

    Question question() {
        return asked.question();
    }

    /** The query parameters that give this filter, without question mark. */
    String query() {
        String buildings = buildings().query();
        return buildings.isEmpty() ? asked.query() : asked.query() + "&" + buildings;
    }
}
