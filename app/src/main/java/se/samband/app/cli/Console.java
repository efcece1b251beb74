package se.samband.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes, in which language, and what its surroundings are. */
record Console(PrintWriter out, PrintWriter err, Lang lang, Map<String, String> environment, boolean terminal) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    CliTexts texts() {
        return CliTexts.of(lang);
    }

    void say(Text text) {
        out.println(text.in(lang));
    }

    void say(String sv, String en) {
        say(new Text(sv, en));
    }

    /** Something to know about the answer that is no part of it. */
    void remark(String sv, String en) {
        err.println(new Text(sv, en).in(lang));
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }
}
