package se.samband.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came after the session of its page had ended. Nothing of it has been saved; what was typed is given back, since the
 * page that it stood in will not take it any more.
 *
 * @param back the page that the form stood in
 * @param typed names and values of its fields
 */
public record LostForm(String back, Map<String, List<String>> typed) {

    /** Attribute of a request whose token is missing or of another session. */
    public static final String MARK = LostForm.class.getName();

    /** Never shown again, or of no use to anybody. */
    private static final Set<String> KEPT_BACK = Set.of("_csrf", "password", "again", "now", "key");

    static LostForm of(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> said = new ArrayList<>(List.of(values));
            said.removeIf(String::isBlank);
            if (!said.isEmpty() && !KEPT_BACK.contains(name)) {
                typed.put(name, said);
            }
        });
        return new LostForm(findPage(request).orElse(RegionFilter.root(request) + "/"), typed);
    }

    /** The page that sent it, if that is one of this server's. */
    private static Optional<String> findPage(HttpServletRequest request) {
        String sender = request.getHeader("Referer");
        if (sender == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(sender);
            String query = uri.getRawQuery();
            return String.valueOf(uri.getRawAuthority()).equals(request.getHeader("Host"))
                    ? OwnPath.find(uri.getRawPath() + (query == null ? "" : "?" + query))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether it stood in a page before the door, where nobody is signed in. */
    boolean isOfDoor() {
        return back.matches("/(sign-in|password)(\\?.*)?");
    }

    /** Where to sign in, and come back to the page. */
    String door() {
        return Address.link("/sign-in", Map.of("to", List.of(back)));
    }
}
