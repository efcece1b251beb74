package se.samband.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.samband.core.text.Lang;

/**
 * Answers an address that the server itself cannot read, such as {@code /%}, for which no page is ever asked. What language the
 * reader wants is then not known either, so it is said in all.
 */
@Component
class UnreadableAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int FIRST_ERROR = 400;

    private final Texts texts;

    UnreadableAddress(Pages pages) {
        this.texts = pages.texts();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private final class Answer extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean answered = response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0;
            if (answered || !response.setErrorReported()) {
                return;
            }
            byte[] page = page(ErrorView.keyOf(response.getStatus())).getBytes(StandardCharsets.UTF_8);
            SecurityFilter.guard(response);
            response.setContentType("text/html;charset=UTF-8");
            try {
                response.getOutputStream().write(page);
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("Whoever asked has gone away", e);
            }
        }
    }

    private String page(String key) {
        return """
                <!doctype html>
                <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Samband</title></head>
                <body><main>%s</main></body></html>
                """.formatted(
                Arrays.stream(Lang.values()).map(lang -> section(key, lang)).collect(Collectors.joining("<hr>")));
    }

    private String section(String key, Lang lang) {
        String error = "web.error." + key;
        return """
                <section lang="%s"><h1>%s</h1><p>%s</p><p><a href="/?lang=%1$s">%s</a></p></section>
                """.formatted(
                        lang.code(),
                        texts.get(lang, error + ".title"),
                        texts.get(lang, error + ".help"),
                        texts.get(lang, "web.error.home"));
    }
}
