package se.samband.app.web;

/**
 * A service that says who somebody is, by OpenID Connect.
 *
 * @param issuer address of the service, as its configuration names it
 * @param clientSecret never printed
 */
public record SignInService(String issuer, String clientId, String clientSecret) {
    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
