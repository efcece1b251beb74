package se.samband.store.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Lists of cells and problems as the JSON text that the tables keep. */
public final class DeliveryJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DeliveryJson() {}

    public static String texts(List<@Nullable String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array.toString();
    }

    public static List<@Nullable String> texts(String json) {
        List<@Nullable String> texts = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            texts.add(node.isNull() ? null : node.stringValue());
        }
        return texts;
    }

    public static String problems(List<Problem> problems) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Problem problem : problems) {
            array.addObject()
                    .put("code", problem.code())
                    .put("file", problem.file())
                    .put("row", problem.row())
                    .put("column", problem.column())
                    .put("value", problem.value())
                    .put("what_sv", problem.what().sv())
                    .put("what_en", problem.what().en())
                    .put("remedy_sv", problem.remedy().sv())
                    .put("remedy_en", problem.remedy().en());
        }
        return array.toString();
    }

    public static List<Problem> problems(String json) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            problems.add(new Problem(
                    required(node, "code"),
                    text(node, "file"),
                    node.path("row").longValue(),
                    text(node, "column"),
                    text(node, "value"),
                    new Text(required(node, "what_sv"), required(node, "what_en")),
                    new Text(required(node, "remedy_sv"), required(node, "remedy_en"))));
        }
        return problems;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static String required(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? "" : text;
    }
}
