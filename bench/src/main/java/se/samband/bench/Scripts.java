package se.samband.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The SQL that other tools are asked in. */
final class Scripts {

    private Scripts() {}

    /** @param parameters values for the names that follow a dollar sign */
    static String read(String name, Map<String, Object> parameters) throws IOException {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                script = script.replace(
                        "$" + parameter.getKey(), parameter.getValue().toString());
            }
            return script;
        }
    }
}
