package se.samband.app.deliveries.value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.BoundMapping;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.UnknownWord;
import se.samband.app.deliveries.mapping.Words;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;

/**
 * The fields of a row as values. Each method gives null or the stated default when the file has no such column or the cell is
 * empty, and throws {@link RowFault} – naming column, value, what was expected and the remedy – when the cell cannot be read.
 */
public final class Cells {

    private static final Pattern FLOATED_ID = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final int LONGEST_FLOATED = 24;
    private static final Text CORRECT_COUNT = new Text("Rätta antalet.", "Correct the count.");
    private static final Pattern WHOLE_FLOAT = Pattern.compile("(\\d+)[.,]0+");

    private final BoundMapping mapping;
    private final Notices notices;
    private final Dates dates;
    private final Words states = Words.of("state");
    private final Words technologies = Words.of("technology");
    private final Words yesNo = Words.of("yes-no");

    public Cells(BoundMapping mapping, Notices notices) {
        this.mapping = mapping;
        this.notices = notices;
        this.dates = new Dates(mapping.mapping().dates());
    }

    public boolean has(Field field) {
        return mapping.has(field);
    }

    /** Name of the column a field is read from, for messages. */
    public String columnName(Field field) {
        return mapping.columnName(field);
    }

    public @Nullable String text(Field field, SourceRow row) {
        Object value = mapping.value(field, row);
        return switch (value) {
            case null -> null;
            case Number number -> Numbers.digitsOf(number);
            default -> value.toString();
        };
    }

    /** An id as text. UUIDs in lower case without braces; an id that a spreadsheet has turned into a power of ten is refused. */
    public @Nullable String id(Field field, SourceRow row) {
        String text = text(field, row);
        if (text == null) {
            return null;
        }
        if (text.length() > 2 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}') {
            text = text.substring(1, text.length() - 1);
        }
        if (text.length() <= LONGEST_FLOATED && FLOATED_ID.matcher(text).matches()) {
            throw placed(
                    field,
                    text,
                    RowFault.of(
                            "id-as-number",
                            new Text(
                                    "id:t har blivit ett tal i ett kalkylprogram och siffror har gått förlorade.",
                                    "a spreadsheet has turned the id into a number and digits are lost."),
                            new Text(
                                    "Formatera kolumnen som text i källan och spara filen på nytt.",
                                    "Format the column as text in the source and save the file again.")));
        }
        return text.length() == 36 && text.charAt(8) == '-' ? text.toLowerCase(Locale.ROOT) : text;
    }

    /**
     * An official code of digits, such as {@code 0114}; leading zeros that a spreadsheet dropped are put back, with a notice.
     * Codes with letters are taken as they are.
     */
    public @Nullable String code(Field field, SourceRow row, int digits) {
        String text = text(field, row);
        if (text == null) {
            return null;
        }
        var floated = WHOLE_FLOAT.matcher(text);
        String bare = floated.matches() ? floated.group(1) : text;
        if (bare.length() < digits && bare.chars().allMatch(Character::isDigit)) {
            notices.add(Problem.of(
                            "leading-zero",
                            new Text(
                                    "koder saknade inledande nolla och har fyllts ut till " + digits + " siffror.",
                                    "codes lacked their leading zero and were filled up to " + digits + " digits."),
                            new Text("Inget behöver göras.", "Nothing needs to be done."))
                    .at(row.number(), mapping.columnName(field), text));
            return "0".repeat(digits - bare.length()) + bare;
        }
        return bare;
    }

    /** Never negative. */
    public int count(Field field, SourceRow row, int otherwise) {
        Object value = mapping.value(field, row);
        if (value == null || "-".equals(value)) {
            return otherwise;
        }
        return read(field, value, v -> {
            long count = Numbers.whole(v, mapping.mapping().decimal());
            if (count < 0) {
                throw RowFault.of(
                        "count-negative",
                        new Text("ett antal kan inte vara negativt.", "a count cannot be negative."),
                        CORRECT_COUNT);
            }
            if (count > Integer.MAX_VALUE) {
                throw RowFault.of(
                        "count-too-large",
                        new Text("antalet är orimligt stort.", "the count is implausibly large."),
                        CORRECT_COUNT);
            }
            return (int) count;
        });
    }

    /** A count that many files give as yes or no: yes is 1. */
    public int countOrYes(Field field, SourceRow row, int otherwise) {
        Object value = mapping.value(field, row);
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (value instanceof String word && !word.isEmpty() && !Numbers.beginsAsNumber(word)) {
            Boolean yes = yesNo(field, row);
            return yes == null ? otherwise : yes ? 1 : 0;
        }
        return count(field, row, otherwise);
    }

    public double decimal(Field field, SourceRow row, double otherwise) {
        Object value = mapping.value(field, row);
        return value == null
                ? otherwise
                : read(field, value, v -> Numbers.decimal(v, mapping.mapping().decimal()));
    }

    /** NaN when the cell is empty. */
    public double coordinate(Field field, SourceRow row) {
        Object value = mapping.value(field, row);
        return value == null
                ? Double.NaN
                : read(
                        field,
                        value,
                        v -> Numbers.coordinate(v, mapping.mapping().decimal()));
    }

    /** Whole Mbit/s, −1 when not stated. */
    public int speedMbit(Field field, SourceRow row) {
        Object value = mapping.value(field, row);
        if (value == null || "-".equals(value)) {
            return -1;
        }
        return read(
                field,
                value,
                v -> Speeds.mbit(
                        v, mapping.mapping().speedUnit(), mapping.mapping().decimal()));
    }

    public @Nullable LocalDate date(Field field, SourceRow row) {
        Object value = mapping.value(field, row);
        if (value == null || "-".equals(value)) {
            return null;
        }
        Optional<LocalDate> counted = dates.findSpreadsheetDay(value);
        counted.ifPresent(day -> notices.add(Problem.of(
                        "date-counted",
                        new Text(
                                "Antagande: talet är en dag som ett kalkylprogram har räknat fram, " + day + ".",
                                "Assumption: the number is a day as a spreadsheet counts them, " + day + "."),
                        new Text(
                                "Kontrollera dagen; är den fel, formatera kolumnen som datum i källan.",
                                "Check the day; if it is wrong, format the column as dates in the source."))
                .at(row.number(), mapping.columnName(field), value.toString())));
        return counted.orElseGet(() -> read(field, value, dates::date));
    }

    public @Nullable Boolean yesNo(Field field, SourceRow row) {
        Object value = mapping.value(field, row);
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean b) {
            return b;
        }
        String word = value instanceof Number n ? Numbers.digitsOf(n) : value.toString();
        String code = yesNo.codeOf(word);
        if (code == null) {
            throw unknownWord(field, word, "yes-no-expected");
        }
        return code.equals("yes");
    }

    public @Nullable ClaimState state(Field field, SourceRow row) {
        String word = text(field, row);
        if (word == null) {
            return null;
        }
        String code = states.codeOf(word);
        if (code == null) {
            throw unknownWord(field, word, "word-unknown");
        }
        return ClaimState.find(code).orElseThrow();
    }

    public Technology technology(Field field, SourceRow row) {
        String word = text(field, row);
        if (word == null) {
            return Technology.UNSTATED;
        }
        String code = technologies.codeOf(word);
        if (code == null) {
            throw unknownWord(field, word, "word-unknown");
        }
        return Technology.find(code).orElseThrow();
    }

    /** The fault with the field's column and the value found. */
    public RowFault placed(Field field, @Nullable Object value, RowFault fault) {
        return new RowFault(fault.problem().at(0, mapping.columnName(field), value == null ? null : value.toString()));
    }

    private <T> T read(Field field, Object value, Function<Object, T> reader) {
        try {
            return reader.apply(value);
        } catch (RowFault fault) {
            throw placed(field, value, fault);
        }
    }

    private RowFault unknownWord(Field field, String word, String code) {
        String translate = "fields: " + field.code() + ": values: " + word + ":";
        Problem problem = Problem.of(
                code,
                new Text(
                        "ordets betydelse är inte känd. Kända är: " + meanings(field, Lang.SV) + ".",
                        "the meaning of the word is not known. Known are: " + meanings(field, Lang.EN) + "."),
                new Text(
                        "Rätta ordet i filen, eller läs in den på nytt och välj vad ordet betyder när den kontrolleras (på"
                                + " kommandoraden: " + translate + " … i en mappning).",
                        "Correct the word in the file, or import it again and choose what the word means when it is checked"
                                + " (on the command line: " + translate + " … in a mapping)."));
        String column = mapping.columnName(field);
        return RowFault.of(problem.at(0, column, word), new UnknownWord(field, column, word));
    }

    private static String meanings(Field field, Lang lang) {
        return UnknownWord.meanings(field).stream()
                .map(meaning -> meaning.label().in(lang))
                .collect(Collectors.joining(", "));
    }
}
