package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorPagesTest extends WebTest {

    @BeforeEach
    void serve() {
        serve(null);
    }

    @Test
    void badInputIsListedWithPlaceAndRemedy() {
        HttpResponse<String> page = get("/test/bad-input");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("fil &lt;1&gt;.csv", "rad 7", "kolumn fart", "snabb", "Ett heltal väntades.", "Skriv 100.");
    }

    @Test
    void whatIsWrongInTheAddressIsNamedAsAParameterAndNotAsAColumn() {
        assertThat(get("/test/bad-parameter").body())
                .contains("parameter level", "snabb", "Ett heltal väntades.")
                .doesNotContain("kolumn");
        assertThat(get("/test/bad-parameter?lang=en").body())
                .contains("parameter level")
                .doesNotContain("column");
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThat(get("/test/not-found?lang=en").statusCode()).isEqualTo(404);
        assertThat(get("/test/not-found?lang=en").body()).contains("There is no delivery 7.");
        assertThat(get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(get("/no/such/page").body()).contains("Sidan finns inte");
    }

    @Test
    void whatStandsInTheWayIsToldAsAConflict() {
        assertThat(get("/test/conflict").statusCode()).isEqualTo(409);
        assertThat(get("/test/conflict").body()).contains("Leveransen är redan återtagen.");
    }

    @Test
    void anUnforeseenFailureShowsANumberAndNoDetail() {
        HttpResponse<String> page = get("/test/fault");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).containsPattern("<strong class=\"mono\">[0-9a-f]{12}</strong>");
        assertThat(page.body()).doesNotContain("secret detail", "IllegalState", "\tat ");
    }

    @Test
    void aMalformedAddressIsExplained() {
        assertThat(get("/test/number?n=seven").statusCode()).isEqualTo(400);
        assertThat(get("/test/number").statusCode()).isEqualTo(400);
        assertThat(get("/test/number").body()).contains("Det gick inte att förstå frågan");
    }

    @Test
    void aPageThatTakesNoChangesSaysSo() {
        assertThat(post("/test/fault", java.util.Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void anAddressThatTheServerCannotReadIsExplainedInBothLanguages() throws IOException {
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET /% HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
        assertThat(answer).contains("Det gick inte att förstå frågan", "Till startsidan", "<section lang=\"en\">");
        assertThat(answer).doesNotContain("Tomcat", "Exception");
    }
}
