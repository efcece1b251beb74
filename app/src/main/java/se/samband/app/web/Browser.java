package se.samband.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the user's browser, where there is one; a server without a screen goes on in silence. */
final class Browser {

    private Browser() {}

    static void open(String url) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), url))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address is printed as well: nothing is lost when no browser can be started.
            System.Logger log = System.getLogger(Browser.class.getName());
            log.log(System.Logger.Level.DEBUG, "No browser could be started", e);
        }
    }

    static List<String> command(String osName, String url) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return List.of("open", url);
        }
        if (os.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        return List.of("xdg-open", url);
    }
}
