package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samband.app.deliveries.FilePreview;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.KindFields;
import se.samband.app.deliveries.mapping.MappingYaml;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.problem.Problem;

/** The second step of an upload: what the file holds, and which column is what. */
record ColumnsView(Draft draft, FilePreview preview, List<Line> lines, List<Problem> problems) {

    /**
     * One field of the domain.
     *
     * @param column the column chosen, or an empty text
     * @param fallback value when the cell is empty, or always when no column is chosen
     * @param confidencePercent how sure the proposal is, or 0
     */
    record Line(
            Field field,
            boolean required,
            String column,
            String fallback,
            int confidencePercent,
            List<Option> options) {}

    static ColumnsView of(Page page, Draft draft, FilePreview preview, List<Problem> problems) {
        KindFields fields = KindFields.of(draft.form().kind());
        List<Line> lines = new ArrayList<>();
        for (Field field : fields.all()) {
            Optional<FieldMapping> mapped = preview.mapping().find(field);
            String column = mapped.map(m -> String.join(" + ", m.columns())).orElse("");
            lines.add(new Line(
                    field,
                    fields.required().stream().anyMatch(some -> some.size() == 1 && some.contains(field)),
                    column,
                    mapped.map(FieldMapping::fallback).orElse(""),
                    preview.confidencePercent().getOrDefault(field, 0),
                    options(page, preview, column)));
        }
        return new ColumnsView(draft, preview, lines, problems);
    }

    boolean holdsSeveralKinds() {
        return FilePreview.holdsSeveralKinds(draft.form().kind());
    }

    FileForm file() {
        return new FileForm(preview);
    }

    String yaml() {
        return MappingYaml.write(preview.mapping());
    }

    List<Option> layers(Page page) {
        List<Option> options = new ArrayList<>();
        preview.layers()
                .forEach(layer -> options.add(new Option(
                        layer.name(),
                        layer.rows() < 0
                                ? layer.name()
                                : page.t("deliveries.columns.layer.rows", layer.name(), layer.rows()))));
        return options;
    }

    private static List<Option> options(Page page, FilePreview preview, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("deliveries.columns.no-column")));
        preview.columns().forEach(column -> options.add(new Option(column, column)));
        if (!chosen.isEmpty() && !preview.columns().contains(chosen)) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }
}
