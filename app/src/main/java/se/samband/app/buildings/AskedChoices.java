package se.samband.app.buildings;

import java.util.List;
import se.samband.app.web.Asked;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.rules.Rulebooks;

/** The choices of the form that asks for another rulebook, level, technology set or day. */
record AskedChoices(Page page, Asked asked, Rulebooks rulebooks) {

    List<Option> rules() {
        return rulebooks.listStatus().stream()
                .map(rules -> new Option(rules.id(), page.text(rules.name())))
                .toList();
    }

    List<Option> levels() {
        return asked.rules().levelsMbit().stream()
                .map(level -> new Option(String.valueOf(level), page.speed(level)))
                .toList();
    }

    List<Option> technologies() {
        return asked.rules().technologySets().stream()
                .map(set -> new Option(set.id(), page.text(set.name())))
                .toList();
    }
}
