package se.samband.app.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * Something that a route can be asked with. What the description says of it is what is checked.
 *
 * @param inPath whether it is a part of the path, else of the query
 * @param several whether it can be given several times; several values with commas are the same
 */
public record Parameter(String name, boolean inPath, boolean several, Map<String, Object> schema, Text about) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    /** A number in the path. */
    public static Parameter path(String name, Text about) {
        return new Parameter(name, true, false, schema("integer", Map.of("minimum", 0)), about);
    }

    /** Text whose values depend on the county; whoever reads it tells which there are. */
    public static Parameter text(String name, Text about) {
        return new Parameter(name, false, false, Schemas.TEXT, about);
    }

    /** As {@link #text}, of so many characters at most. */
    static Parameter text(String name, int longest, Text about) {
        return new Parameter(name, false, false, schema("string", Map.of("maxLength", longest)), about);
    }

    public static Parameter day(String name, Text about) {
        return new Parameter(name, false, false, Schemas.DAY, about);
    }

    public static Parameter choice(String name, Collection<String> codes, Text about) {
        return new Parameter(name, false, false, Schemas.choice(codes), about);
    }

    /** As {@link #choice}, of which there can be several. */
    public static Parameter choices(String name, Collection<String> codes, Text about) {
        return new Parameter(name, false, true, Schemas.choice(codes), about);
    }

    static Parameter whole(String name, int least, int most, int usual, Text about) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("minimum", least);
        bounds.put("maximum", most);
        bounds.put("default", usual);
        return new Parameter(name, false, false, schema("integer", bounds), about);
    }

    private static Map<String, Object> schema(String type, Map<String, ?> more) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type));
        schema.putAll(more);
        return schema;
    }

    /** @throws BadInputException for a value that is not of the kind described */
    void check(String[] values) {
        if (values.length > 1 && !several) {
            throw bad(
                    "parameter-repeated",
                    String.join(", ", values),
                    new Text("Parametern är given flera gånger.", "The parameter is given several times."),
                    new Text("Ange den en gång.", "Give it once."));
        }
        for (String value : values) {
            for (String each : several ? value.split(",", -1) : new String[] {value}) {
                checkOne(each.strip());
            }
        }
    }

    private void checkOne(String value) {
        if (value.isEmpty()) {
            return;
        }
        if (schema.get("enum") instanceof List<?> codes && !codes.contains(value)) {
            String known = String.join(", ", codes.stream().map(String::valueOf).toList());
            throw bad(
                    "parameter-unknown",
                    value,
                    new Text("Värdet finns inte.", "There is no such value."),
                    new Text("Välj något av: " + known + ".", "Choose one of: " + known + "."));
        }
        long longest = bound("maxLength", Integer.MAX_VALUE);
        if (value.codePointCount(0, value.length()) > longest) {
            throw bad(
                    name + "-long",
                    "",
                    new Text("Texten är för lång.", "The text is too long."),
                    new Text("Skriv högst " + longest + " tecken.", "Write at most " + longest + " characters."));
        }
        if ("integer".equals(schema.get("type"))) {
            checkWhole(value);
        }
        if ("date".equals(schema.get("format"))) {
            checkDay(value);
        }
    }

    private void checkWhole(String value) {
        long least = bound("minimum", Integer.MIN_VALUE);
        long most = bound("maximum", Integer.MAX_VALUE);
        long number = WHOLE.matcher(value).matches() ? Long.parseLong(value) : Long.MAX_VALUE;
        if (number < least || number > most) {
            throw bad(
                    "number-expected",
                    value,
                    new Text("Ett heltal väntades.", "A whole number was expected."),
                    new Text(
                            "Skriv ett tal från " + least + " till " + most + ".",
                            "Write a number from " + least + " to " + most + "."));
        }
    }

    private void checkDay(String value) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw bad(
                    "date-expected",
                    value,
                    new Text("Det här är inget datum.", "This is not a date."),
                    new Text(
                            "Skriv år, månad och dag, till exempel 2025-10-01.",
                            "Write year, month and day, for example 2025-10-01."));
        }
    }

    private long bound(String name, long otherwise) {
        return schema.get(name) instanceof Integer bound ? bound : otherwise;
    }

    private BadInputException bad(String code, String value, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).at(0, name, value));
    }
}
