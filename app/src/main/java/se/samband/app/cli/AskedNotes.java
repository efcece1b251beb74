package se.samband.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.rules.TechnologySet;
import se.samband.core.text.Text;

/** What goes with judged buildings in a file: the rules and the question they were judged by. */
final class AskedNotes {

    private AskedNotes() {}

    /** The rulebook in one note, levels and technologies in another. */
    static List<Text> of(StatusRulebook rules, List<Integer> levelsMbit, TechnologySet set) {
        String levels = levels(levelsMbit);
        return List.of(
                rules.nameAndId(),
                new Text(
                        levels + ", " + set.name().sv(),
                        levels + ", " + set.name().en()));
    }

    /** {@code 1000, 100, 30 Mbit/s}. */
    static String levels(List<Integer> levelsMbit) {
        return levelsMbit.stream().map(String::valueOf).collect(Collectors.joining(", ", "", " Mbit/s"));
    }
}
