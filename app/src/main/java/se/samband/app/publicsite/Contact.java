package se.samband.app.publicsite;

import java.util.Map;
import se.samband.store.query.Keepsakes;

/**
 * Whom the public may ask at the region; an empty text where nothing is set. Kept among the settings of the workspace.
 */
record Contact(String name, String email, String phone, String web) {

    static Contact read(Keepsakes keepsakes) {
        Map<String, String> settings = keepsakes.settings();
        return new Contact(
                settings.getOrDefault("contact.name", ""),
                settings.getOrDefault("contact.email", ""),
                settings.getOrDefault("contact.phone", ""),
                settings.getOrDefault("contact.web", ""));
    }

    void save(Keepsakes keepsakes, String who) {
        keepsakes.putSetting("contact.name", name, who);
        keepsakes.putSetting("contact.email", email, who);
        keepsakes.putSetting("contact.phone", phone, who);
        keepsakes.putSetting("contact.web", web, who);
    }

    boolean isEmpty() {
        return (name + email + phone + web).isBlank();
    }

    /** Only addresses of web sites become links. */
    boolean hasWebLink() {
        return web.startsWith("https://") || web.startsWith("http://");
    }
}
