package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageTest extends WebTest {

    @BeforeEach
    void serve() {
        serve(null);
    }

    @Test
    void swedishComesFirst() {
        HttpResponse<String> page = get("/", "Accept-Language", "en-GB");

        assertThat(page.body()).contains("<html lang=\"sv\">", "Hoppa till innehållet");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("sv-SE");
    }

    @Test
    void theChosenLanguageIsRemembered() {
        HttpResponse<String> page = get("/?lang=en");

        assertThat(page.body()).contains("<html lang=\"en\">", "Skip to content");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("lang=en", "HttpOnly", "SameSite=Lax"));
        assertThat(get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
    }

    @Test
    void aPageIsTheSameInTheOtherLanguageWithItsQueryKept() {
        assertThat(get("/help/words?x=%C3%A5+1").body()).contains("/help/words?x=%C3%A5%201&amp;lang=en");
    }
}
