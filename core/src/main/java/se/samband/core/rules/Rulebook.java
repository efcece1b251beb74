package se.samband.core.rules;

import java.time.LocalDate;
import java.util.List;
import se.samband.core.text.Text;

/** Immutable rules with validity and source. */
public sealed interface Rulebook permits StatusRulebook, EligibilityRulebook {

    RulebookHeader header();

    /** In the order of {@link ParameterKey}. */
    List<Parameter> parameters();

    default String id() {
        return header().id();
    }

    default Text name() {
        return header().name();
    }

    /** Name and id, to be known by both people and commands: {@code Strikt (strict)}. */
    default Text nameAndId() {
        return new Text(name().sv() + " (" + id() + ")", name().en() + " (" + id() + ")");
    }

    default boolean isValidOn(LocalDate date) {
        return header().isValidOn(date);
    }

    /**
     * The value of a parameter, in the unit of its key.
     *
     * @throws java.util.NoSuchElementException if this kind of rulebook has no such parameter
     */
    default int value(ParameterKey key) {
        return parameter(key).value();
    }

    /**
     * @throws java.util.NoSuchElementException if this kind of rulebook has no such parameter
     */
    default Parameter parameter(ParameterKey key) {
        return parameters().stream().filter(p -> p.key() == key).findFirst().orElseThrow();
    }
}
