package se.samband.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.samband.app.access.Region;
import se.samband.app.operation.LogLayout;
import se.samband.app.operation.ManagementServer;
import se.samband.app.operation.Metrics;
import se.samband.app.operation.Operation;
import se.samband.app.operation.RequestLog;
import se.samband.app.operation.ServerLimits;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.scratch.Scratch;
import se.samband.store.WorkspaceLocation;
import se.samband.store.people.PeopleRegister;

/** Starts the web application on one workspace, for the person at this computer only. */
public final class WebServer {

    /** Who sits at the computer is not asked again before the program is started anew. */
    private static final Duration THIS_COMPUTERS_SESSION = Duration.ofDays(30);

    private WebServer() {}

    /**
     * Starts and returns as soon as pages are answered.
     *
     * @throws BadInputException when the port is taken or the workspace cannot be opened
     */
    public static RunningServer start(ServeOptions options) {
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.setDefaultProperties(properties(options));
        refuseTakenPort(options.port());
        WorkspaceHolder workspace = WorkspaceHolder.open(options);
        PeopleRegister register = register(options);
        Operation operation = options.operation();
        EntryKeys keys = new EntryKeys();
        application.addInitializers(context -> {
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("serveOptions", options);
            beans.registerSingleton("entryKeys", keys);
            beans.registerSingleton("accessRules", options.access());
            if (register != null) {
                beans.registerSingleton("peopleRegister", register);
                beans.registerDisposableBean("peopleRegister", register::close);
            }
            beans.registerSingleton("workspaceHolder", workspace);
            beans.registerDisposableBean("workspaceHolder", workspace::close);
            beans.registerSingleton("operation", operation);
        });
        var context = (ServletWebServerApplicationContext) application.run();
        RunningServer server = new RunningServer(context, keys, manage(operation, context, workspace));
        if (options.openBrowser() && options.server() == null) {
            Browser.open(server.link());
        }
        return server;
    }

    private static @Nullable ManagementServer manage(
            Operation operation, ServletWebServerApplicationContext context, WorkspaceHolder workspace) {
        if (operation.managementPort().isEmpty()) {
            return null;
        }
        try {
            return ManagementServer.start(
                    operation.managementPort().getAsInt(),
                    context.getBean(Metrics.class),
                    () -> workspace.regions().stream().map(Region::workspace).toList());
        } catch (BadInputException e) {
            context.close();
            throw e;
        }
    }

    /** Asked before the start, so that the likeliest fault of all is told in a sentence. */
    private static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Free, and freed again.
        } catch (IOException e) {
            throw new BadInputException(portTaken(port), e);
        }
    }

    private static Map<String, Object> properties(ServeOptions options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", options.port());
        // Cookies are shared between the ports of a computer: a second program must not sign the first one's user out.
        properties.put(
                "server.servlet.session.cookie.name",
                "samband-" + (options.port() == 0 ? ProcessHandle.current().pid() : options.port()));
        ServerOptions server = options.server();
        if (server != null) {
            properties.put("server.servlet.session.cookie.name", server.isSecure() ? "__Host-samband" : "samband");
            properties.put("server.servlet.session.cookie.path", "/");
            properties.put("server.servlet.session.cookie.secure", server.isSecure());
        }
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.timeout", server == null ? THIS_COMPUTERS_SESSION : server.idle());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("server.compression.enabled", true);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.mvc.formcontent.filter.enabled", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("server.tomcat.basedir", scratch().toString());
        properties.putAll(ServerLimits.properties(options.operation()));
        properties.put("logging.level.root", "warn");
        properties.put("logging.level." + RequestLog.class.getName(), LogLayout.isAsked() ? "info" : "off");
        // It writes out addresses with their passwords.
        properties.put("logging.level.org.postgresql", "off");
        // A wrong address is the visitor's affair and answered with a page.
        properties.put("logging.level.org.springframework.web.servlet.PageNotFound", "error");
        return properties;
    }

    /** The people of a server's database; null for the person at this computer. */
    private static @Nullable PeopleRegister register(ServeOptions options) {
        if (options.server() == null) {
            return null;
        }
        if (!(options.workspace() instanceof WorkspaceLocation.Database database)) {
            throw new BadInputException(Problem.of(
                    "server-needs-database",
                    new Text(
                            "En server för flera personer behöver en databas.",
                            "A server for several people needs a database."),
                    new Text(
                            "Ange --workspace jdbc:postgresql://värd/databas. Flytta dit en fil med samband copy.",
                            "Give --workspace jdbc:postgresql://host/database. Move a file there with samband copy.")));
        }
        return PeopleRegister.open(database.url(), Clock.systemUTC());
    }

    /** Where files lie while they come in. */
    private static Path scratch() {
        try {
            return Files.createTempDirectory(Scratch.folder(), "web");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem portTaken(int port) {
        return Problem.of(
                "port-taken",
                new Text(
                        "Port " + port + " används redan av ett annat program.",
                        "Port " + port + " is already in use."),
                new Text(
                        "Stäng det andra programmet eller välj en annan port, till exempel --port " + (port + 1) + ".",
                        "Close the other program or choose another port, for example --port " + (port + 1) + "."));
    }
}
