package se.samband.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.app.operation.CapturedLog;
import se.samband.app.web.ServerTest;

/** Signs in, invites, makes keys and fails in every way on a real server, and looks for what is secret or personal in the log. */
class LogOfPeopleTest extends ServerTest {
    private static final Pattern LINK = Pattern.compile("/password\\?key=([\\w-]+)");
    private static final Pattern SECRET = Pattern.compile("<code[^>]*>([\\w-]{20,})</code>");
    private static final String WRONG = "Kanariefel-lösenord-4711";

    private CapturedLog log;

    /** All that must not be in the log. */
    private final List<String> kept = new ArrayList<>(List.of(PASSWORD, WRONG, "eva@", "kanarie@", "Kanariefagel"));

    @BeforeEach
    void serve() {
        log = new CapturedLog();
        serve(null, "20", "21");
        log.listen();
    }

    @AfterEach
    void forget() {
        log.close();
    }

    @Test
    void noSecretAndNoPersonIsInTheLog() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        String key = invite(eva);
        Visitor invited = visitor();
        invited.post("/password?key=" + key, "/password", form("key", key, "password", "kort", "again", "kort"));
        remember(invited.post(
                "/password?key=" + key, "/password", form("key", key, "password", PASSWORD, "again", PASSWORD)));
        invited.get("/password?key=" + key);
        remember(invited.post("/sign-in", "/sign-in", form("email", "kanarie@ort.se", "password", WRONG)));
        remember(invited.post("/sign-in", "/sign-in", form("email", "kanarie@ort.se", "password", PASSWORD)));
        invited.post("/20/me", "/20/me", form("old", WRONG, "password", PASSWORD, "again", WRONG));
        String token = token(invited);
        for (String path : List.of("/20/ogc/collections", "/20/api/figures", "/20/figures")) {
            invited.get(path, "Authorization", "Bearer " + token);
            invited.get(path, "Authorization", "Bearer " + token + "x");
        }
        invited.get("/test/fault?person=Kanariefagel&email=kanarie@ort.se&key=" + key + "&token=" + token);
        invited.get("/20/people/kanarie@ort.se");
        eva.get("/20/people?q=kanarie@ort.se");
        eva.post("/20/people", "/20/people", form("email", "inte en adress kanarie@", "role", "Kanariefagel"));

        assertThat(kept).hasSizeGreaterThan(8);
        String written = log.text();
        assertThat(written)
                .contains("\"role\":\"coordinator\"", "\"role\":\"reader\"", "\"role\":\"public\"")
                .contains("\"route\":\"/sign-in\"", "\"route\":\"/password\"", "IllegalStateException")
                .doesNotContain(kept);
    }

    private String invite(Visitor eva) {
        HttpResponse<String> answer = eva.post(
                "/20/people", "/20/people", form("email", "kanarie@ort.se", "name", "Kanariefagel", "role", "reader"));
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        kept.add(link.group(1));
        return link.group(1);
    }

    private String token(Visitor invited) {
        HttpResponse<String> answer =
                invited.post("/20/me", "/20/me", form("token", "new", "name", "Kanariefagel", "role", "reader/20//"));
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).as(answer.body()).isTrue();
        kept.add(secret.group(1));
        return secret.group(1);
    }

    /** The session that an answer begins. */
    private void remember(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst("^[^=]*=([^;]*).*", "$1"))
                .filter(value -> value.length() > 8)
                .forEach(kept::add);
    }

    private static Map<String, String> form(String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
