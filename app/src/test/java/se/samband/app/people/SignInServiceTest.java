package se.samband.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private ProviderProcess provider;

    @BeforeEach
    void startProvider() throws IOException {
        provider = ProviderProcess.start(CONFIG.formatted(String.join(
                ",",
                CALLBACK.formatted("eva", "eva-1", "eva@region.se", "true"),
                CALLBACK.formatted("unverified", "mallory-1", "eva@region.se", "false"),
                CALLBACK.formatted("unknown", "nils-1", "nils@annan.se", "true"))));
    }

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    private void serveWith(String issuer) {
        serve(new SignInService(provider.issuer(issuer), "samband", "hemligt"), "20");
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
                .isEqualTo(provider.issuer("eva") + " eva-1");
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

    @Test
    void aServiceThatDoesNotAnswerLeadsBackToTheDoor() {
        serveWith("eva");
        provider.close();
        assertThat(visitor().follow("/oauth2/authorization/samband").body())
                .contains("svarar inte som den ska", "name=\"password\"");
    }
}
