package se.samband.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.text.Text;

/**
 * How a page's address wants buildings judged: by the query parameters {@code rules}, {@code level}, {@code technologies} and
 * {@code as-of}. What is left out is the default rulebook, its highest level, its first technology set, and today.
 */
public record Asked(StatusRulebook rules, Question question, Moment moment) {

    /** Names of the query parameters, to carry them to another page. */
    public static final List<String> PARAMETERS = List.of("rules", "level", "technologies", "as-of");

    /**
     * @throws BadInputException when a parameter is not understood, telling what can be asked
     */
    public static Asked of(Page page, CountyState state, Rulebooks rulebooks) {
        String id = page.parameter("rules");
        StatusRulebook rules = id.isBlank() ? rulebooks.defaultStatus() : rulebooks.status(id);
        String set = page.parameter("technologies");
        Question question = new Question(
                level(page.parameter("level"), rules),
                set.isBlank() ? rules.defaultTechnologySet().id() : set);
        told("technologies", set, () -> rules.technologySet(question.technologySet()));
        String day = page.parameter("as-of");
        return new Asked(rules, question, day.isBlank() ? state.now() : state.on(date(day)));
    }

    public LocalDate asOf() {
        return moment.asOf();
    }

    /** The query parameters that ask the same, without question mark; nothing in them needs encoding. */
    public String query() {
        return "level=" + question.levelMbit() + "&technologies=" + question.technologySet() + "&rules=" + rules.id()
                + "&as-of=" + asOf();
    }

    private static int level(String asked, StatusRulebook rules) {
        if (asked.isBlank()) {
            return rules.levelsMbit().getFirst();
        }
        int level = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : -1;
        if (level < 0) {
            String known = rules.levelsMbit().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new BadInputException(Problem.of(
                            "level-unknown",
                            new Text(
                                    "Hastighetsnivån ska vara ett heltal i Mbit/s.",
                                    "The service level is to be a whole number of Mbit/s."),
                            new Text("Välj något av: " + known + ".", "Choose one of: " + known + "."))
                    .at(0, "level", asked));
        }
        told("level", asked, () -> rules.requireLevel(level));
        return level;
    }

    /** Says of which parameter a fault is. */
    private static void told(String parameter, String value, Runnable check) {
        try {
            check.run();
        } catch (BadInputException e) {
            throw new BadInputException(e.problems().getFirst().at(0, parameter, value), e);
        }
    }

    private static LocalDate date(String asked) {
        try {
            return Days.require(LocalDate.parse(asked.strip()), "as-of", asked);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    Problem.of(
                                    "date-expected",
                                    new Text("Det här är inget datum.", "This is not a date."),
                                    new Text(
                                            "Skriv år, månad och dag, till exempel 2025-10-01.",
                                            "Write year, month and day, for example 2025-10-01."))
                            .at(0, "as-of", asked),
                    e);
        }
    }
}
