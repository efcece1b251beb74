package se.samband.app.deliveries.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.sink.FormulaGuard;
import se.samband.geo.source.SourceRow;

/** A mapping tied to the columns of one file. Looking a value up costs an array access. */
public final class BoundMapping {

    private static final int[] NOT_MAPPED = {};

    private final Mapping mapping;
    private final int[][] columns;
    private final FieldMapping[] fields;

    private BoundMapping(Mapping mapping, int[][] columns, FieldMapping[] fields) {
        this.mapping = mapping;
        this.columns = columns;
        this.fields = fields;
    }

    /**
     * @throws BadInputException when the mapping names a column that the file lacks, or a required field or the place has no
     *     column; the message names the columns found and those that come near
     */
    public static BoundMapping of(Mapping mapping, List<String> fileColumns, boolean geometry, String fileName) {
        int[][] columns = new int[Field.values().length][];
        FieldMapping[] fields = new FieldMapping[Field.values().length];
        List<Problem> problems = new ArrayList<>();
        for (Field field : Field.values()) {
            FieldMapping m = mapping.fields().get(field);
            columns[field.ordinal()] = NOT_MAPPED;
            if (m != null) {
                fields[field.ordinal()] = m;
                columns[field.ordinal()] = positions(m, field, fileColumns, fileName, problems);
            }
        }
        BoundMapping bound = new BoundMapping(mapping, columns, fields);
        if (problems.isEmpty()) {
            new RequiredFields(mapping, fileColumns, fileName).check(bound, geometry, problems);
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return bound;
    }

    private static int[] positions(
            FieldMapping m, Field field, List<String> fileColumns, String fileName, List<Problem> problems) {
        int[] positions = new int[m.columns().size()];
        for (int i = 0; i < positions.length; i++) {
            String wanted = m.columns().get(i);
            positions[i] = fileColumns.indexOf(wanted);
            if (positions[i] < 0) {
                Text found = ColumnList.of(fileColumns);
                problems.add(new Problem(
                        "column-missing",
                        fileName,
                        0,
                        wanted,
                        null,
                        new Text(
                                "kolumnen, som mappningen läser fältet " + field.code() + " från, finns inte i filen.",
                                "the file lacks this column, from which the mapping reads field " + field.code() + "."),
                        new Text(
                                "Filens kolumner är: " + found.sv() + ".",
                                "The file's columns are: " + found.en() + ".")));
            }
        }
        return positions;
    }

    public Mapping mapping() {
        return mapping;
    }

    public boolean has(Field field) {
        return fields[field.ordinal()] != null;
    }

    /** Name of the column a field is read from, for messages; the field's own name when it is a constant. */
    public String columnName(Field field) {
        FieldMapping m = fields[field.ordinal()];
        return m == null || m.columns().isEmpty() ? field.code() : String.join(" + ", m.columns());
    }

    /** Value as the file holds it when the field is one column without translation, else its text; null when there is none. */
    public @Nullable Object value(Field field, SourceRow row) {
        int[] positions = columns[field.ordinal()];
        FieldMapping m = fields[field.ordinal()];
        if (positions.length == 1 && m != null && m.values().isEmpty()) {
            Object value = row.values()[positions[0]];
            if (value != null && !(value instanceof String)) {
                return value;
            }
        }
        return text(field, row);
    }

    /** Text of the field in this row, translated, with the fallback for an empty cell; null when there is none. */
    public @Nullable String text(Field field, SourceRow row) {
        FieldMapping m = fields[field.ordinal()];
        if (m == null) {
            return null;
        }
        int[] positions = columns[field.ordinal()];
        String text;
        if (positions.length == 1) {
            text = cell(row, positions[0]);
        } else {
            text = joined(positions, row);
        }
        if (text == null) {
            return m.fallback();
        }
        Map<String, String> values = m.values();
        if (!values.isEmpty()) {
            String translated = values.get(text.toLowerCase(Locale.ROOT));
            return translated != null ? translated : text;
        }
        return text;
    }

    /** Without the guard that an exported file has before what looks like a formula. */
    private static @Nullable String cell(SourceRow row, int position) {
        String text = row.text(position);
        return text == null ? null : FormulaGuard.unguarded(text);
    }

    private static @Nullable String joined(int[] positions, SourceRow row) {
        StringBuilder all = new StringBuilder();
        for (int position : positions) {
            String part = cell(row, position);
            if (part != null) {
                all.append(all.isEmpty() ? "" : " ").append(part);
            }
        }
        return all.isEmpty() ? null : all.toString();
    }
}
