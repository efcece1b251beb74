package se.samband.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** Problems as lines for a person, with those that are alike but for the row in one. */
final class FaultLines {

    private FaultLines() {}

    static Stream<String> of(List<Problem> problems, Lang lang) {
        Map<Problem, List<Problem>> alike = new LinkedHashMap<>();
        for (Problem problem : problems) {
            alike.computeIfAbsent(problem.at(0, problem.column(), problem.value()), _ -> new ArrayList<>())
                    .add(problem);
        }
        return alike.values().stream().map(group -> line(group, lang));
    }

    private static String line(List<Problem> alike, Lang lang) {
        String rows = alike.stream()
                .skip(1)
                .map(problem -> Long.toString(problem.row()))
                .collect(Collectors.joining(", "));
        Text also = rows.isEmpty() ? Text.same("") : new Text(" Även rad " + rows + ".", " Also row " + rows + ".");
        return alike.getFirst().in(lang) + also.in(lang);
    }
}
