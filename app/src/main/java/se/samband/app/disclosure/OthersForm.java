package se.samband.app.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.samband.app.access.ForWhom;
import se.samband.app.access.Visit;
import se.samband.app.web.Option;
import se.samband.core.delivery.Confidentiality;

/**
 * A form that gives the same file as a link does, made for people who may see less.
 *
 * @param fields names and values of the link's query, but for the format
 */
public record OthersForm(String path, List<Field> fields) {
    /** Formats of tables. */
    public static final List<Option> TABLES = List.of(new Option("xlsx", "Excel"), new Option("csv", "CSV"));

    /** Formats of tables with a place on the map. */
    public static final List<Option> PLACED =
            List.of(TABLES.getFirst(), TABLES.getLast(), new Option("geojson", "GeoJSON"));

    private static final String FORMAT = "format";

    public record Field(String name, String value) {}

    /** @param link path and encoded query of a file */
    public static OthersForm of(String link) {
        UriComponents parts = UriComponentsBuilder.fromUriString(link).build();
        List<Field> fields = new ArrayList<>();
        parts.getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Field(decoded(name), decoded(value)))));
        fields.removeIf(field -> field.name().equals(FORMAT) || field.name().equals(ForWhom.PARAMETER));
        return new OthersForm(String.valueOf(parts.getPath()), List.copyOf(fields));
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    /** The classes of people who may see less than the visitor. */
    public static List<Confidentiality> choices() {
        Confidentiality own = Visit.current().viewer().rules().sees();
        return Arrays.stream(Confidentiality.values())
                .filter(own::isStricterThan)
                .toList();
    }
}
