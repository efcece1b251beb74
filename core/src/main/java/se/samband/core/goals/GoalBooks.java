package se.samband.core.goals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** A set of goals, looked up by id. Immutable. */
public final class GoalBooks {

    private static final List<String> SHIPPED = List.of("se-2020", "se-2023", "se-2025", "eu-2025", "eu-2030");

    private final List<GoalBook> all;

    private GoalBooks(List<GoalBook> all) {
        this.all = List.copyOf(all);
    }

    /** The goals that come with the program. */
    public static GoalBooks shipped() {
        return Shipped.BOOKS;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final GoalBooks BOOKS =
                new GoalBooks(SHIPPED.stream().map(GoalBooks::readShipped).toList());
    }

    /**
     * Reads one goal from YAML text.
     *
     * @param sourceName name of the file as the user knows it, for messages
     * @throws BadInputException with every fault found, each with its line
     */
    public static GoalBook read(String yaml, String sourceName) {
        return GoalReader.read(yaml, sourceName);
    }

    /**
     * These and some more.
     *
     * @throws BadInputException if two have the same id
     */
    public GoalBooks with(List<GoalBook> more) {
        List<GoalBook> together = new ArrayList<>(all);
        together.addAll(more);
        Set<String> ids = new HashSet<>();
        List<Problem> problems = together.stream()
                .filter(book -> !ids.add(book.id()))
                .map(book -> Problem.of(
                                "goal-duplicate",
                                new Text("Två mål har samma id.", "Two goals have the same id."),
                                new Text("Byt id på det ena.", "Change the id of one of them."))
                        .at(0, "id", book.id()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new GoalBooks(together);
    }

    public List<GoalBook> list() {
        return all;
    }

    /** What areas are held against when no goal is named: the last one that says so, so that an added goal can take over. */
    public GoalBook defaultGoal() {
        return all.stream()
                .filter(GoalBook::isDefault)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public Optional<GoalBook> find(String id) {
        return all.stream().filter(book -> book.id().equals(id)).findFirst();
    }

    private static GoalBook readShipped(String id) {
        String file = id + ".yaml";
        try (InputStream in = GoalBooks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("goal " + file + " is missing from the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
