package se.samband.app.publicsite;

import java.util.Map;
import java.util.regex.Pattern;
import se.samband.store.query.Keepsakes;
import se.samband.store.row.Actor;

/**
 * Whom the public may ask at the region; an empty text where nothing is set. Kept among the settings of the workspace.
 */
public record Contact(String name, String email, String phone, String web) {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!$&'*+/=_~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern WEB =
            Pattern.compile("https?://[\\p{L}\\p{N}.-]+(:\\d{1,5})?([/?#][^\\s\\p{Cntrl}<>\"{}|^`\\\\]*)?");

    /** As a person types it: without outer blanks, and a web address without a scheme is one of a web site. */
    static Contact typed(String name, String email, String phone, String web) {
        String address = web.strip();
        boolean bare = !address.isEmpty() && !address.contains("://");
        return new Contact(name.strip(), email.strip(), phone.strip(), bare ? "https://" + address : address);
    }

    /** @param settings of the workspace */
    public static Contact read(Map<String, String> settings) {
        return new Contact(
                settings.getOrDefault("contact.name", ""),
                settings.getOrDefault("contact.email", ""),
                settings.getOrDefault("contact.phone", ""),
                settings.getOrDefault("contact.web", ""));
    }

    /** @param shown the settings that the editor was shown */
    void save(Keepsakes keepsakes, Map<String, String> shown, Actor by) {
        keepsakes.editSettings(shown, settings(), by);
    }

    /** By the names under which they are kept. */
    Map<String, String> settings() {
        return Map.of("contact.name", name, "contact.email", email, "contact.phone", phone, "contact.web", web);
    }

    boolean isEmpty() {
        return (name + email + phone + web).isBlank();
    }

    /** Whether mail could be sent to the address, or there is none. */
    boolean isEmailUsable() {
        return email.isEmpty() || EMAIL.matcher(email).matches();
    }

    /** Whether the address can be that of a web site, or there is none. */
    boolean isWebUsable() {
        return web.isEmpty() || WEB.matcher(web).matches();
    }

    /** Only addresses of web sites become links. */
    boolean hasWebLink() {
        return web.startsWith("https://") || web.startsWith("http://");
    }
}
