package se.samband.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import se.samband.core.text.Lang;

/** Makes the {@link Page} of a request: its language, texts, address and what the layout needs. */
@Component
public class Pages {

    private static final String LANGUAGE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "se.samband.app");
    private final Texts texts = new Texts();
    private final Assets assets;
    private final WorkspaceHolder workspace;

    Pages(Assets assets, WorkspaceHolder workspace) {
        this.assets = assets;
        this.workspace = workspace;
    }

    /** The page of this request; {@code ?lang=} chooses the language and is remembered in a cookie. */
    public Page of(HttpServletRequest request, HttpServletResponse response) {
        // Of the address alone: the body may be the very thing that could not be read.
        Address address = Address.of(request);
        String asked = address.values(LANGUAGE).stream().findFirst().orElse(null);
        if (asked != null) {
            Cookie cookie = new Cookie(LANGUAGE, Lang.of(asked).code());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge((int) REMEMBERED.toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return new Page(
                this,
                asked == null ? remembered(request) : Lang.of(asked),
                address,
                RegionFilter.root(request),
                () -> csrf(request));
    }

    private static Lang remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE)) {
                    return Lang.of(cookie.getValue());
                }
            }
        }
        return Lang.SV;
    }

    /** Whether there are regions and the request is about none of them. */
    boolean isRegionToBeChosen() {
        return !workspace.regions().isEmpty() && workspace.find().isEmpty();
    }

    TemplateEngine engine() {
        return engine;
    }

    Texts texts() {
        return texts;
    }

    Assets assets() {
        return assets;
    }

    /** The token of the visitor's session, where changes are possible at all. */
    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    WorkspaceHolder workspace() {
        return workspace;
    }

    /** What the layout tells of the workspace, or null when none is open. */
    @Nullable
    Masthead masthead() {
        return workspace.masthead();
    }
}
