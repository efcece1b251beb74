package se.samband.core.rules;

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

/** A set of rulebooks, looked up by id. Immutable; holds at least one status rulebook. */
public final class Rulebooks {

    private static final List<String> SHIPPED = List.of("standard", "strict", "pts-2020", "pts-2021", "pts-2022");

    private final List<Rulebook> all;

    private Rulebooks(List<Rulebook> all) {
        this.all = List.copyOf(all);
    }

    /** The rulebooks that come with the program. */
    public static Rulebooks shipped() {
        return Shipped.RULEBOOKS;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final Rulebooks RULEBOOKS =
                new Rulebooks(SHIPPED.stream().map(Rulebooks::readShipped).toList());
    }

    /**
     * Reads one rulebook from YAML text.
     *
     * @param sourceName name of the file as the user knows it, for messages
     * @throws BadInputException with every fault found, each with its line
     */
    public static Rulebook read(String yaml, String sourceName) {
        return RulebookReader.read(yaml, sourceName);
    }

    /**
     * These and some more.
     *
     * @throws BadInputException if two have the same id
     */
    public Rulebooks with(List<Rulebook> more) {
        List<Rulebook> together = new ArrayList<>(all);
        together.addAll(more);
        Set<String> ids = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Rulebook rulebook : together) {
            if (!ids.add(rulebook.id())) {
                problems.add(Problem.of(
                                "rulebook-duplicate",
                                new Text("Två regelböcker har samma id.", "Two rulebooks have the same id."),
                                new Text("Byt id på den ena.", "Change the id of one of them."))
                        .at(0, "id", rulebook.id()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Rulebooks(together);
    }

    public List<Rulebook> list() {
        return all;
    }

    public List<StatusRulebook> listStatus() {
        return ofKind(StatusRulebook.class);
    }

    public List<EligibilityRulebook> listEligibility() {
        return ofKind(EligibilityRulebook.class);
    }

    /** The status rulebook that is used when none is named: the first one. */
    public StatusRulebook defaultStatus() {
        return listStatus().getFirst();
    }

    public Optional<Rulebook> find(String id) {
        return all.stream().filter(rulebook -> rulebook.id().equals(id)).findFirst();
    }

    /**
     * @throws BadInputException naming the known ids, if there is no status rulebook with this id; telling so if it is one of
     *     eligibility
     */
    public StatusRulebook status(String id) {
        if (find(id).orElse(null) instanceof EligibilityRulebook) {
            throw new BadInputException(Unknown.notOfStatus(id, idsOfStatus()));
        }
        return find(id).filter(StatusRulebook.class::isInstance)
                .map(StatusRulebook.class::cast)
                .orElseThrow(() -> new BadInputException(Unknown.rulebook(id, idsOfStatus())));
    }

    private List<String> idsOfStatus() {
        return listStatus().stream().map(Rulebook::id).toList();
    }

    private <R extends Rulebook> List<R> ofKind(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Rulebook readShipped(String id) {
        String resource = "/se/samband/core/rulebooks/" + id + ".yaml";
        try (InputStream in = Rulebooks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), id + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
