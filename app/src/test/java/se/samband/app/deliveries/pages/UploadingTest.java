package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samband.app.web.WebTest;

/** For tests that send files as a browser does. */
abstract class UploadingTest extends WebTest {

    private static final String BOUNDARY = "----samband-test";

    /** What is said of a filing from 2025. */
    static Map<String, String> facts(String scope) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", "filing");
        facts.put("publisher", "Bynet AB");
        facts.put("as-of", "2025-10-01");
        facts.put("scope", scope);
        return facts;
    }

    /** @return where the answer leads */
    String receive(String fileName, String content, Map<String, String> facts) {
        return receive(fileName, content.getBytes(StandardCharsets.UTF_8), facts);
    }

    /** @return where the answer leads */
    String receive(String fileName, byte[] content, Map<String, String> facts) {
        HttpResponse<String> answer = send(fileName, content, facts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Pages.path(answer);
    }

    HttpResponse<String> send(String fileName, byte[] content, Map<String, String> facts) {
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("_csrf", token());
        all.forEach((name, value) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post("/deliveries/new", body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }
}
