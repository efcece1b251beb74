package se.samband.app.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.SignInService;

/** The one sign-in service (OpenID Connect), asked for its addresses when somebody first wants to use it: it may start later. */
final class SignInServices implements ClientRegistrationRepository {
    private static final String ID = "samband";

    private final SignInService service;
    private final ServeOptions options;
    private @Nullable ClientRegistration known;

    SignInServices(SignInService service, ServeOptions options) {
        this.service = service;
        this.options = options;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(service.issuer())
                    .registrationId(ID)
                    .clientId(service.clientId())
                    .clientSecret(service.clientSecret())
                    .redirectUri(options.findPublicUrl().orElse("") + "/login/oauth2/code/" + ID)
                    .scope("openid", "email", "profile")
                    .build();
            known = registration;
        }
        return registration;
    }
}
