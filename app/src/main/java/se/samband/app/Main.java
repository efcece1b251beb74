package se.samband.app;

import java.nio.file.Path;
import se.samband.app.web.RunningServer;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WebServer;

/** Serves the workspace named as the first argument. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Path workspace = args.length == 0 ? null : Path.of(args[0]);
        try (RunningServer server = WebServer.start(new ServeOptions(workspace, ServeOptions.DEFAULT_PORT, false))) {
            System.err.println(server.url());
            server.join();
        }
    }
}
