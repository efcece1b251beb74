package se.samband.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks in every way that leaves something personal with the program, and looks for it in the log. */
class LogWithoutPersonalDataTest extends WebTest {

    private static final String CANARY = "Kanariefagelvagen";

    @TempDir
    Path folder;

    private CapturedLog log;

    @BeforeEach
    void serveWithLog() {
        Path workspace = folder.resolve("w.gpkg");
        Workspace.create(workspace, new NewWorkspace("20", "Dalarnas län", false))
                .close();
        log = new CapturedLog();
        serve(workspace);
        log.listen();
    }

    @AfterEach
    void forget() {
        log.close();
    }

    @Test
    void theLogTellsOfRequestsAndNothingOfWhoAskedOrWhatFor() throws IOException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(get("/answer?q=" + CANARY));
        answers.add(get("/buildings?text=" + CANARY + "&level=" + CANARY));
        answers.add(get("/buildings/" + CANARY));
        answers.add(get("/no/" + CANARY + "?x=" + CANARY));
        answers.add(get("/test/fault?person=" + CANARY, "Cookie", "session=" + CANARY));
        answers.add(get("/test/number?n=" + CANARY, "Authorization", "Bearer " + CANARY));
        answers.add(get("/test/bad-input", "X-Forwarded-For", "203.0.113.77", "Referer", "http://x/" + CANARY));
        answers.add(post("/test/change", "_csrf=" + CANARY, "Content-Type", "application/x-www-form-urlencoded"));
        answers.add(post("/deliveries/new", Map.of("publisher", CANARY, "kind", CANARY)));
        answers.add(upload());
        unreadable();
        stop();

        String written = log.text();
        assertThat(written)
                .doesNotContain(CANARY, "203.0.113.77", "127.0.0.1", "secret detail", "?")
                .contains("IllegalStateException", "FaultyController.fault");
        for (HttpResponse<String> answer : answers) {
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(written).contains(id);
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).contains(id);
            }
        }
    }

    @Test
    void aRequestIsOneLineWithItsRouteAsATemplate() {
        get("/buildings/17");
        stop();

        JsonNode line = JsonMapper.builder()
                .build()
                .readTree(log.text().lines().toList().getLast());
        assertThat(line.get("route").asString()).isEqualTo("/buildings/{fid}");
        assertThat(line.get("status").asInt()).isEqualTo(404);
        assertThat(line.get("method").asString()).isEqualTo("GET");
        assertThat(line.get("ms").asLong()).isNotNegative();
        assertThat(line.get("request").asString()).hasSize(12);
        assertThat(line.get("role").asString()).isEqualTo("coordinator");
    }

    @Test
    void anUploadThatIsFarTooLargeIsALineAndNoFault() {
        stop();
        serve(folder.resolve("w.gpkg"), Operation.of(OptionalInt.empty(), 1, List.of()));
        log.listen();
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(4_000_000) + "\r\n--b--\r\n";
        HttpResponse<String> answer = post(
                "/deliveries/new?lang=en",
                body,
                "X-CSRF-Token",
                token(),
                "Content-Type",
                "multipart/form-data; boundary=b");
        stop();

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("The file is too large");
        assertThat(log.text()).doesNotContain("\"trace\"", "ERROR").contains("\"status\":413");
    }

    private HttpResponse<String> upload() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + CANARY
                + ".csv\"\r\n\r\nadress\n" + CANARY + " 1\n\r\n--b--\r\n";
        return post(
                "/deliveries/new", body, "X-CSRF-Token", token(), "Content-Type", "multipart/form-data; boundary=b");
    }

    private void unreadable() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET /%" + CANARY + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }
}
