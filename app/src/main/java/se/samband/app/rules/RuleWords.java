package se.samband.app.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.app.web.Page;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.rules.AssumedSpeed;
import se.samband.core.rules.Condition;
import se.samband.core.rules.RulebookHeader;
import se.samband.core.status.Status;

/** Parts of a rule as they stand in a sentence. Sets are put in the order of their enum, so that a page always reads the same. */
final class RuleWords {

    private RuleWords() {}

    static String states(Page page, Collection<ClaimState> states) {
        return page.listed(states.stream().sorted().map(ClaimState::label).toList());
    }

    static String technologies(Page page, Collection<Technology> technologies) {
        return page.listed(technologies.stream().sorted().map(Technology::label).toList());
    }

    static String conditions(Page page, List<Condition> conditions) {
        return page.listed(conditions.stream().map(Condition::label).toList());
    }

    static String units(Page page, Collection<UnitKind> units) {
        return page.listed(units.stream().sorted().map(UnitKind::label).toList());
    }

    static List<Status> inOrder(Collection<Status> statuses) {
        return statuses.stream().sorted().toList();
    }

    /** {@code 2022-01-01 – 2024-12-31}, or {@code från 2015-10-01}. */
    static String validity(Page page, RulebookHeader header) {
        return header.findValidTo()
                .map(end -> page.date(header.validFrom()) + " – " + page.date(end))
                .orElseGet(() -> page.t("rules.valid-from", header.validFrom()));
    }

    static String levels(Page page, List<Integer> levelsMbit) {
        return levelsMbit.stream().map(page::speed).collect(Collectors.joining(", "));
    }

    /** What a claim without a speed is taken to reach. */
    static String bounds(Page page, AssumedSpeed speed) {
        if (speed.atLeastMbit() >= 0 && speed.atMostMbit() >= 0) {
            return page.t("rules.speed.between", speed.atLeastMbit(), speed.atMostMbit());
        }
        return speed.atLeastMbit() >= 0
                ? page.t("rules.speed.at-least", speed.atLeastMbit())
                : page.t("rules.speed.at-most", speed.atMostMbit());
    }
}
