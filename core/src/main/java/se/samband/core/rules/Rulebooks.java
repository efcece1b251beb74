package se.samband.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A set of rulebooks, looked up by id. Immutable. */
public final class Rulebooks {

    private final List<Rulebook> all;

    private Rulebooks(List<Rulebook> all) {
        this.all = List.copyOf(all);
    }

    /** The rulebooks that come with the program. */
    public static Rulebooks shipped() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one rulebook from YAML text.
     *
     * @param sourceName name of the file as the user knows it, for messages
     * @throws se.samband.core.problem.BadInputException with every fault found, each with its line
     */
    public static Rulebook read(String yaml, String sourceName) {
        throw new UnsupportedOperationException();
    }

    /**
     * These and some more.
     *
     * @throws se.samband.core.problem.BadInputException if two have the same id
     */
    public Rulebooks with(List<Rulebook> more) {
        throw new UnsupportedOperationException();
    }

    public List<Rulebook> list() {
        return all;
    }

    /** The status rulebook that is used when none is named: the first one. */
    public StatusRulebook defaultStatus() {
        throw new UnsupportedOperationException();
    }

    public List<StatusRulebook> listStatus() {
        throw new UnsupportedOperationException();
    }

    public List<EligibilityRulebook> listEligibility() {
        throw new UnsupportedOperationException();
    }

    /** Those that apply on a day. */
    public List<Rulebook> validOn(LocalDate date) {
        return all.stream().filter(rulebook -> rulebook.isValidOn(date)).toList();
    }

    public Optional<Rulebook> find(String id) {
        return all.stream().filter(rulebook -> rulebook.id().equals(id)).findFirst();
    }

    /**
     * @throws se.samband.core.problem.BadInputException naming the known ids, if there is no status rulebook with this id
     */
    public StatusRulebook status(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws se.samband.core.problem.BadInputException naming the known ids, if there is no eligibility rulebook with this id
     */
    public EligibilityRulebook eligibility(String id) {
        throw new UnsupportedOperationException();
    }
}
