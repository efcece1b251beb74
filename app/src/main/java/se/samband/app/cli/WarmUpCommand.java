package se.samband.app.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.RunningServer;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WebServer;
import se.samband.geo.scratch.Scratch;
import se.samband.store.WorkspaceLocation;

/**
 * Goes through the program once and ends, so that the launcher can have the JVM remember which classes that takes (see
 * {@code samband}). Works on a small invented county in a folder that is deleted afterwards.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final SampleOptions COUNTY = new SampleOptions(SampleOptions.FEWEST, 1);

    private static final List<String> PAGES = List.of(
            "", "map", "tiles/buildings/4/8/9.mvt", "figures", "buildings", "buildings/1", "deliveries", "rules");

    WarmUpCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path workspace = Scratch.folder().resolve("county.gpkg");
        DemoWorkspace.make(workspace, COUNTY, (name, number, of) -> {});
        try (RunningServer server =
                        WebServer.start(ServeOptions.forThisComputer(WorkspaceLocation.of(workspace), 0, false));
                HttpClient client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            client.send(HttpRequest.newBuilder(URI.create(server.link())).build(), BodyHandlers.discarding());
            for (String page : PAGES) {
                URI address = URI.create(server.url() + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
        return Cli.FINE;
    }
}
