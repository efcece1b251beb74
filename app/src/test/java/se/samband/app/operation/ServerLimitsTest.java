package se.samband.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.samband.app.web.WebTest;

class ServerLimitsTest extends WebTest {

    private static final int MANY = 20_000;

    @Test
    void aRequestWithTooLongHeadersIsRefused() {
        serve(null);
        assertThat(get("/help", "X-Long", "x".repeat(MANY)).statusCode()).isEqualTo(400);
        assertThat(get("/help").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfTooManyPartsIsRefused() {
        serve(null);
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        String body = part.repeat(1000) + "--b--\r\n";
        assertThat(post(
                                "/deliveries/new",
                                body,
                                "X-CSRF-Token",
                                token(),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .statusCode())
                .isBetween(400, 413);
        assertThat(get("/help").statusCode()).isEqualTo(200);
    }

    @Test
    void forwardedHeadersAreBelievedOfNobodyUnlessNamed() {
        assertThat(ServerLimits.properties(Operation.LAPTOP)).containsEntry("server.forward-headers-strategy", "none");
        assertThat(ServerLimits.properties(Operation.of(OptionalInt.empty(), 1, List.of("10.0.0.1"))))
                .containsEntry("server.tomcat.remoteip.internal-proxies", "\\Q10.0.0.1\\E");
    }

    @Test
    void slowClientsAndManyConnectionsHaveStatedLimits() {
        assertThat(ServerLimits.properties(Operation.LAPTOP))
                .containsKeys(
                        "server.tomcat.connection-timeout",
                        "server.tomcat.keep-alive-timeout",
                        "server.tomcat.max-connections",
                        "server.max-http-request-header-size",
                        "spring.servlet.multipart.max-request-size");
    }
}
