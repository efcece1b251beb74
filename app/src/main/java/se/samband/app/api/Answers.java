package se.samband.app.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.ProgramReason;
import se.samband.app.web.OpenInterfaces;
import se.samband.app.web.ServeOptions;
import se.samband.core.delivery.Confidentiality;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the routes describe. Content leaves by the one door: what is not open is in the log before its first byte has left,
 * a line for each answer.
 */
@Component
public class Answers {

    static final Map<String, Object> CLASS = Schemas.choice(
            Arrays.stream(Confidentiality.values()).map(Confidentiality::code).toList());

    /** Why content is fetched is said anew with each request; links are copied to where it is nobody's affair. */
    private static final Map<String, String> WITHOUT_REASON =
            Map.of(ProgramReason.PURPOSE, "", ProgramReason.REGISTRATION, "");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // a broken-off answer must not look whole
                    .build())
            .build();
    private final Downloads downloads;
    private final ServeOptions options;

    Answers(Downloads downloads, ServeOptions options) {
        this.downloads = downloads;
        this.options = options;
    }

    /**
     * What an answer is made of.
     *
     * @param confidentiality the strictest class of it
     * @param version of the workspace's data
     * @param same whether everybody is given the same
     */
    public record Made(Confidentiality confidentiality, long version, boolean same) {
        public Made(Confidentiality confidentiality, long version) {
            this(confidentiality, version, false);
        }

        /** Nothing of the county's data, or what a release rule gives. */
        public static Made open(long version) {
            return new Made(Confidentiality.OPEN, version, true);
        }
    }

    /** Gives the things from one place in the list up to another. */
    @FunctionalInterface
    public interface Stretch<T> {
        void each(int from, int to, Consumer<T> consumer);
    }

    public <T> void one(Route.One<T> route, Call call, Made made, T value) throws IOException {
        one(route, call, made, 1, value);
    }

    /**
     * As the overload, for one thing that is a table.
     *
     * @param rows of it, which the log tells
     */
    public <T> void one(Route.One<T> route, Call call, Made made, long rows, T value) throws IOException {
        open(route, call, made, rows).bytes(out -> {
            try (JsonGenerator to = begin(out, route, made)) {
                members(to, route.shape().json(value, call.lang()));
                to.writeEndObject();
            }
            return rows;
        });
    }

    /**
     * Some of many, with a link to the next.
     *
     * @param matched how many there are in all
     */
    public <H, T> void many(Route.Many<H, T> route, Call call, Made made, H about, int matched, Stretch<T> stretch)
            throws IOException {
        int from = Math.min(call.offset(), matched);
        int to = (int) Math.min((long) from + call.limit(), matched);
        open(route, call, made, to - from).bytes(out -> {
            long[] returned = {0};
            try (JsonGenerator json = begin(out, route, made)) {
                members(json, route.about().json(about, call.lang()));
                json.writeNumberProperty("matched", matched);
                json.writeNumberProperty("offset", from);
                json.writeArrayPropertyStart("items");
                stretch.each(from, to, item -> {
                    json.writeRaw('\n');
                    json.writePOJO(route.item().json(item, call.lang()));
                    returned[0]++;
                });
                json.writeEndArray();
                json.writeNumberProperty("returned", returned[0]);
                json.writePOJOProperty("links", links(call, to < matched ? to : -1));
                json.writeEndObject();
            }
            return returned[0];
        });
    }

    private Door open(Route route, Call call, Made made, long rows) {
        if (made.same()) {
            OpenInterfaces.allowOtherSites(options, call.response());
        }
        return downloads.answer(
                call.page(), call.request(), route.signature().id(), made.confidentiality(), rows, call.response());
    }

    private JsonGenerator begin(OutputStream out, Route route, Made made) {
        JsonGenerator to = json.createGenerator(out);
        to.writeStartObject();
        to.writeStringProperty("class", made.confidentiality().code());
        if (!route.signature().isOpen()) {
            // Text: the readers of some languages round so large a number.
            to.writeStringProperty("version", String.valueOf(made.version()));
        }
        return to;
    }

    private static void members(JsonGenerator to, Map<String, ?> members) {
        members.forEach(to::writePOJOProperty);
    }

    /** @param next place in the list where the next page begins, or less than 0 */
    private List<Map<String, String>> links(Call call, int next) {
        String origin = options.origin(call.request().getHeader("Host"));
        List<Map<String, String>> links = new ArrayList<>();
        links.add(link("self", origin + call.page().with(WITHOUT_REASON)));
        if (next >= 0) {
            Map<String, String> changes = new LinkedHashMap<>(WITHOUT_REASON);
            changes.put(Signature.OFFSET, String.valueOf(next));
            links.add(link("next", origin + call.page().with(changes)));
        }
        return links;
    }

    private static Map<String, String> link(String rel, String href) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("rel", rel);
        link.put("href", href);
        return link;
    }
}
