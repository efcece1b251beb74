package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.text.Text;

/**
 * A word where only some words have a meaning, and this one has none.
 *
 * @param column name of the column, as messages give it
 * @param word in lower case, since case makes no difference to a translation
 */
public record UnknownWord(Field field, String column, String word) {

    /** @param code what a mapping translates the word to */
    public record Meaning(String code, Text label) {}

    private static final List<Meaning> STATES = Stream.of(ClaimState.values())
            .map(state -> new Meaning(state.code(), state.label()))
            .toList();
    private static final List<Meaning> TECHNOLOGIES = Stream.of(Technology.values())
            .map(technology -> new Meaning(technology.code(), technology.label()))
            .toList();
    private static final List<Meaning> YES_NO =
            List.of(new Meaning("yes", new Text("ja", "yes")), new Meaning("no", new Text("nej", "no")));

    public UnknownWord {
        word = word.strip().toLowerCase(Locale.ROOT);
    }

    /** What the word could mean. */
    public List<Meaning> meanings() {
        return meanings(field);
    }

    /** What a word of the field can mean. */
    public static List<Meaning> meanings(Field field) {
        return switch (field) {
            case STATE -> STATES;
            case TECHNOLOGY -> TECHNOLOGIES;
            default -> YES_NO;
        };
    }
}
