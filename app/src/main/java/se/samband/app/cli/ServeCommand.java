package se.samband.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samband.app.web.RunningServer;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WebServer;

/** Serves the web application on a workspace until stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--port", paramLabel = "N")
    int port = ServeOptions.DEFAULT_PORT;

    @Option(names = "--no-browser")
    boolean noBrowser;

    @Mixin
    ServiceOptions service = new ServiceOptions();

    @Mixin
    PublicOptions people = new PublicOptions();

    @Mixin
    AccessOption access = new AccessOption();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        serve(
                session,
                new ServeOptions(
                        session.workspace(),
                        port,
                        !noBrowser,
                        service.operation(),
                        people.server(session.console().environment()),
                        access.rules(session)));
        return Cli.FINE;
    }

    /** The next link is told as soon as one is used, for another window or another day. */
    private static void tellLink(Console console, RunningServer server) {
        String link = server.link();
        console.say(
                "Öppna i webbläsaren (länken fungerar en gång): " + link,
                "Open in the browser (the link works once): " + link);
        console.out().flush();
    }

    static void serve(Session session, ServeOptions options) throws InterruptedException {
        try (RunningServer server = WebServer.start(options)) {
            Console console = session.console();
            console.say(
                    "Samband är igång på " + server.url() + " – avsluta med Ctrl-C.",
                    "Samband is running at " + server.url() + " – stop with Ctrl-C.");
            if (options.server() == null) {
                tellLink(console, server);
                server.onEntry(() -> tellLink(console, server));
            }
            server.join();
        }
    }
}
