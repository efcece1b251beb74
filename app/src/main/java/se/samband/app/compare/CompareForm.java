package se.samband.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.CountyState;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.building.UnitKind;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;

/** The choices of the form, with what is chosen now. */
final class CompareForm {

    private final Page page;
    private final CountyState state;
    private final Sides sides;
    private final Rulebooks rulebooks;
    private final @Nullable CompareQuery query;

    /** @param query null when nothing can be compared yet */
    CompareForm(Page page, CountyState state, Sides sides, Rulebooks rulebooks, @Nullable CompareQuery query) {
        this.page = page;
        this.state = state;
        this.sides = sides;
        this.rulebooks = rulebooks;
        this.query = query;
    }

    /** Everything with a name, today, and the day that is chosen. */
    List<Option> sides(String side) {
        List<Option> options = new ArrayList<>();
        sides.collections().forEach(named -> options.add(option(named)));
        sides.snapshots()
                .forEach(
                        named -> options.add(new Option(named.word(), page.t("compare.form.snapshot", named.label()))));
        String today = state.today().toString();
        options.add(new Option(today, page.t("compare.form.today", today)));
        chosen(side)
                .filter(named ->
                        options.stream().noneMatch(option -> option.value().equals(named.word())))
                .ifPresent(named -> options.add(option(named)));
        return options;
    }

    String side(String side) {
        return chosen(side).map(NamedMoment::word).orElse(state.today().toString());
    }

    List<Option> rules() {
        return rulebooks.listStatus().stream()
                .map(rules -> new Option(rules.id(), page.text(rules.name())))
                .toList();
    }

    String rules(String side) {
        return rulesOf(side).id();
    }

    List<Option> levels() {
        return rulesOf("a").levelsMbit().stream()
                .map(level -> new Option(level.toString(), page.speed(level)))
                .toList();
    }

    String level() {
        return query == null ? "" : Integer.toString(query.question().levelMbit());
    }

    List<Option> technologies() {
        return rulesOf("a").technologySets().stream()
                .map(set -> new Option(set.id(), page.text(set.name())))
                .toList();
    }

    String technologySet() {
        return query == null ? "" : query.question().technologySet();
    }

    List<Option> units() {
        return Stream.of(UnitKind.values())
                .map(unit -> new Option(unit.code(), page.text(unit.label())))
                .toList();
    }

    String unit() {
        return query == null ? UnitKind.HOUSEHOLD.code() : query.unit().code();
    }

    List<Option> measures() {
        return Measure.all().stream()
                .map(measure -> new Option(measure.code(), page.text(measure.label())))
                .toList();
    }

    String measure() {
        return query == null ? Measure.REACHED.code() : query.measure().code();
    }

    private Optional<NamedMoment> chosen(String side) {
        return Optional.ofNullable(query).map(asked -> side.equals("a") ? asked.a() : asked.b());
    }

    private StatusRulebook rulesOf(String side) {
        return query == null ? rulebooks.defaultStatus() : side.equals("a") ? query.rulesA() : query.rulesB();
    }

    private Option option(NamedMoment named) {
        return new Option(named.word(), page.text(named.label()));
    }
}
