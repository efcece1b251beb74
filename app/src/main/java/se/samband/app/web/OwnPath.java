package se.samband.app.web;

import java.util.Optional;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A path with query that somebody may be led to although it came in an address or a form: one of this server, however a browser reads
 * it. Browsers take a backslash for a slash and leave out tabs and line breaks, so that what looks like a path can name another host.
 */
public final class OwnPath {

    private OwnPath() {}

    /** The same text, if it is a path of this server and nothing else. */
    public static Optional<String> find(String asked) {
        boolean own = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c != '\u007f');
        return own ? Optional.of(asked) : Optional.empty();
    }

    /** Leads there; braces in a query stand for themselves. */
    public static RedirectView redirect(String ownPath) {
        RedirectView view = new RedirectView(ownPath);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
