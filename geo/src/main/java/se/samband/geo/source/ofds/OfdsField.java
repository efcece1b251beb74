package se.samband.geo.source.ofds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * A column and where its value stands in a node or span.
 *
 * @param path JSON pointer inside the element
 */
record OfdsField(String column, String path, Kind kind) {

    enum Kind {
        TEXT("en text", "a text"),
        BOOLEAN("true eller false", "true or false"),
        INTEGER("ett heltal", "a whole number"),
        NUMBER("ett tal", "a number"),
        DATE("ett datum som 2026-11-22", "a date such as 2026-11-22"),
        STATUS(
                "en av koderna proposed, planned, underConstruction, operational, inactive, decommissioned",
                "one of the codes proposed, planned, underConstruction, operational, inactive, decommissioned"),
        LIST("en lista av texter", "a list of texts"),
        REFERENCE("ett objekt med id eller namn", "an object with an id or name"),
        REFERENCES("en lista av objekt med id eller namn", "a list of objects with an id or name");

        private final Text expected;

        Kind(String sv, String en) {
            expected = new Text(sv, en);
        }
    }

    /** The value is not what the standard says. */
    static final class FieldException extends Exception {

        private final transient Problem problem;

        FieldException(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Closed code lists nodeStatus and spanStatus, which are alike. */
    private static final Set<String> STATUSES =
            Set.of("proposed", "planned", "underConstruction", "operational", "inactive", "decommissioned");

    private static final String SEPARATOR = "; ";

    @Nullable
    Object read(JsonNode element) throws FieldException {
        JsonNode value = element.at(path);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        Object read = switch (kind) {
            case TEXT -> value.isString() ? value.stringValue() : null;
            case STATUS -> value.isString() && STATUSES.contains(value.stringValue()) ? value.stringValue() : null;
            case BOOLEAN -> value.isBoolean() ? (Object) value.booleanValue() : null;
            case INTEGER -> value.isIntegralNumber() && value.canConvertToLong() ? (Object) value.longValue() : null;
            case NUMBER -> number(value);
            case DATE -> date(value);
            case REFERENCE -> reference(value);
            case LIST, REFERENCES -> list(value);
        };
        if (read == null) {
            throw new FieldException(unexpected(value));
        }
        return read;
    }

    private static @Nullable Object number(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        return value.isNumber() ? (Object) value.doubleValue() : null;
    }

    private static @Nullable Object date(JsonNode value) {
        try {
            return value.isString() ? LocalDate.parse(value.stringValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A span names its ends by id; elsewhere an object carries id and name. The ends are joined by id, the rest read by people. */
    private @Nullable String reference(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        boolean end = column.equals("start") || column.equals("end");
        JsonNode first = value.path(end ? "id" : "name");
        JsonNode second = value.path(end ? "name" : "id");
        return first.isString() ? first.stringValue() : second.isString() ? second.stringValue() : null;
    }

    private @Nullable String list(JsonNode value) {
        if (!value.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            String text = kind == Kind.REFERENCES ? reference(item) : item.isString() ? item.stringValue() : null;
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return String.join(SEPARATOR, texts);
    }

    private Problem unexpected(JsonNode value) {
        Text expected = kind.expected;
        return Problem.of(
                        "ofds-value",
                        new Text(
                                "Värdet är inte vad Open Fibre Data Standard 0.3 kräver: " + expected.sv() + ".",
                                "The value is not what Open Fibre Data Standard 0.3 demands: " + expected.en() + "."),
                        new Text("Rätta värdet i källan.", "Mend the value at its source."))
                .at(0, path.substring(1), value.isString() ? value.stringValue() : value.toString());
    }
}
