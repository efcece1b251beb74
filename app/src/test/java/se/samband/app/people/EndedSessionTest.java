package se.samband.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.app.web.ServerTest;
import se.samband.store.row.Actor;

/** What somebody meets whose session has ended in the middle of the work. */
class EndedSessionTest extends ServerTest {

    @BeforeEach
    void serve() {
        serve(null, "20", "21");
    }

    @Test
    void aFormSentAfterTheSessionHasEndedIsNotSavedAndWhatWasTypedIsGivenBack() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        Map<String, String> form = Map.of("email", "ny@ort.se", "name", "Ny <b>Person</b>", "role", "reader");
        String token = eva.token("/20/people");
        eva.post("/20/people", "/sign-out", Map.of());
        var lost = eva.send("/20/people", "/20/people?q=1", token, form);
        assertThat(lost.statusCode()).isEqualTo(401);
        assertThat(lost.body())
                .contains("Det sparades inte", "inte längre inloggad", "Ny &lt;b&gt;Person&lt;/b&gt;", "ny@ort.se")
                .contains("/sign-in?to=%2F20%2Fpeople%3Fq%3D1")
                .doesNotContain(token, "Din roll får inte");
        assertThat(register.findByEmail("ny@ort.se")).isEmpty();

        // Signed in again, in another window: the old page is of no use, and says so.
        eva.post("/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", PASSWORD));
        var old = eva.send("/20/people", "/20/people", token, form);
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body()).contains("Det sparades inte", "för gammal", "href=\"/20/people\"", "ny@ort.se");
        assertThat(register.findByEmail("ny@ort.se")).isEmpty();
    }

    @Test
    void aFormOfSomebodyWhoWasSignedOutByOthersIsGivenBackToo() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        String token = eva.token("/20/people");
        register.signOut(register.findByEmail("eva@region.se").orElseThrow().id(), Actor.of("test"));
        var lost = eva.send(
                "/20/me",
                "https://evil.example/20/people",
                token,
                Map.of("password", "hemligt ord", "now", PASSWORD, "again", "hemligt ord", "other", "kvar"));
        assertThat(lost.statusCode()).isEqualTo(401);
        assertThat(lost.body())
                .contains("Det sparades inte", "kvar", "/sign-in?to=%2F20%2F\"")
                .doesNotContain("hemligt ord", PASSWORD, "evil");
    }

    @Test
    void aPartOfAPageLeadsTheWholePageToTheDoor() {
        var part = visitor()
                .get("/20/figures", "HX-Request", "true", "Accept", "*/*", "Referer", url() + "/20/deliveries/new");
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in?to=%2F20%2Fdeliveries%2Fnew");
    }

    @Test
    void aFormOfTheDoorThatHasBecomeTooOldLeadsBackToTheDoor() {
        var old = visitor().send("/sign-in", "/sign-in?to=%2F20%2Fpeople", "old", Map.of("email", "eva@region.se"));
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body())
                .contains("för gammal", "href=\"/sign-in?to=%2F20%2Fpeople\"")
                .doesNotContain("inte längre inloggad", "to=%2Fsign-in");
    }
}
