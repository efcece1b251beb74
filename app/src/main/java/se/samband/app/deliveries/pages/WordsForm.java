package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.UnknownWord;
import se.samband.app.web.Option;
import se.samband.app.web.Page;

/** The words of a checked file that have no meaning yet, and the meanings that the form gives them. */
record WordsForm(List<Line> lines) {

    /** @param name of the choice in the form */
    record Line(String name, String column, String word, int rows, List<Option> meanings) {}

    static WordsForm of(Page page, ImportReport report) {
        List<Line> lines = new ArrayList<>();
        report.unknownWords().forEach((word, rows) -> {
            if (isFromColumn(word, report.mapping())) {
                List<Option> meanings = new ArrayList<>();
                meanings.add(new Option("", page.t("deliveries.words.none")));
                word.meanings().forEach(m -> meanings.add(new Option(m.code(), page.text(m.label()))));
                lines.add(new Line(name(word), word.column(), word.word(), rows, meanings));
            }
        });
        return new WordsForm(lines);
    }

    /** The mapping used for the check, with the meanings chosen. */
    static Mapping translated(Map<String, String> form, ImportReport report) {
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        fields.putAll(report.mapping().fields());
        for (UnknownWord word : report.unknownWords().keySet()) {
            String chosen = form.getOrDefault(name(word), "");
            Set<String> codes =
                    word.meanings().stream().map(UnknownWord.Meaning::code).collect(Collectors.toSet());
            FieldMapping before = fields.get(word.field());
            if (before != null && codes.contains(chosen)) {
                Map<String, String> values = new HashMap<>(before.values());
                values.put(word.word(), chosen);
                fields.put(word.field(), new FieldMapping(before.columns(), values, before.fallback()));
            }
        }
        return report.mapping().withFields(fields);
    }

    /** A fixed value is not translated: it is changed where it was typed. */
    private static boolean isFromColumn(UnknownWord word, Mapping mapping) {
        return mapping.find(word.field())
                .filter(m -> !m.columns().isEmpty() && !word.word().equalsIgnoreCase(m.fallback()))
                .isPresent();
    }

    private static String name(UnknownWord word) {
        return "word." + word.field().code() + "." + word.word();
    }
}
