package se.samband.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.app.web.ServerTest;
import se.samband.app.web.SignInService;
import se.samband.store.row.Actor;

/** Signing in through a real OpenID Connect provider, which runs as a process of its own. */
class SignInServiceTest extends ServerTest {
    private static final String CONFIG = """
            {"interactiveLogin": false, "httpServer": "NettyWrapper", "tokenCallbacks": [%s]}""";
    private static final String CALLBACK = """
            {"issuerId": "%s", "tokenExpiry": 120, "requestMappings": [{"requestParam": "grant_type", "match": "*",
             "claims": {"sub": "%s", "email": "%s", "email_verified": %s, "aud": ["samband"]}}]}""";
    private static final int PATIENCE = 200;
    private static final int POLL_MS = 100;

    private Process provider;
    private int providerPort;

    @BeforeEach
    void startProvider() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            providerPort = probe.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SERVER_PORT", String.valueOf(providerPort));
        builder.environment().put("SERVER_HOSTNAME", "127.0.0.1");
        builder.environment()
                .put(
                        "JSON_CONFIG",
                        CONFIG.formatted(String.join(
                                ",",
                                CALLBACK.formatted("eva", "eva-1", "eva@region.se", "true"),
                                CALLBACK.formatted("unverified", "mallory-1", "eva@region.se", "false"),
                                CALLBACK.formatted("unknown", "nils-1", "nils@annan.se", "true"))));
        provider = builder.start();
        await();
    }

    private void await() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < PATIENCE; i++) {
                try {
                    client.send(
                            HttpRequest.newBuilder(URI.create(issuer("eva") + "/.well-known/openid-configuration"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (ConnectException notYet) {
                    Thread.sleep(POLL_MS);
                }
            }
        }
        throw new AssertionError("the provider does not answer");
    }

    @AfterEach
    void stopProvider() {
        provider.destroy();
    }

    private String issuer(String name) {
        return "http://127.0.0.1:" + providerPort + "/" + name;
    }

    private void serveWith(String issuer) {
        serve(new SignInService(issuer(issuer), "samband", "hemligt"), "20");
        register.grant("eva@region.se", "Eva", coordinator("20"), Actor.of("test"));
    }

    @Test
    void whoIsInvitedAndVouchedForIsLetIn() {
        serveWith("eva");
        Visitor eva = visitor();
        assertThat(eva.get("/sign-in").body()).contains("/oauth2/authorization/samband");
        eva.follow("/oauth2/authorization/samband");
        assertThat(eva.get("/audit").statusCode()).isEqualTo(200);
        assertThat(register.findByEmail("eva@region.se").orElseThrow().subject())
                .isEqualTo(issuer("eva") + " eva-1");
    }

    @Test
    void anAddressThatTheServiceHasNotVerifiedOpensNothing() {
        serveWith("unverified");
        Visitor mallory = visitor();
        assertThat(mallory.follow("/oauth2/authorization/samband").body()).contains("inget konto här");
        assertThat(mallory.get("/audit").statusCode()).isEqualTo(302);
        assertThat(register.findByEmail("eva@region.se").orElseThrow().subject())
                .isNull();
    }

    @Test
    void whoHasNoAccountIsToldWhomToAsk() {
        serveWith("unknown");
        Visitor nils = visitor();
        assertThat(nils.follow("/oauth2/authorization/samband").body()).contains("inget konto här");
        assertThat(nils.get("/audit").statusCode()).isEqualTo(302);
    }
}
