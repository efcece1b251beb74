package se.samband.app.selection;

import java.util.List;
import se.samband.app.web.Asked;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.rules.Rulebooks;

/** The choices of the form that asks for another rulebook, level, technology set or day. */
public record AskedChoices(Page page, Asked asked, Rulebooks rulebooks) {

    public List<Option> rules() {
        return rulebooks.listStatus().stream()
                .map(rules -> new Option(rules.id(), page.text(rules.name())))
                .toList();
    }

    public List<Option> levels() {
        return asked.rules().levelsMbit().stream()
                .map(level -> new Option(String.valueOf(level), page.speed(level)))
                .toList();
    }

    public List<Option> technologies() {
        return asked.rules().technologySets().stream()
                .map(set -> new Option(set.id(), page.text(set.name())))
                .toList();
    }
}
