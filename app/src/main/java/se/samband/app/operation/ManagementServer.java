package se.samband.app.operation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.jdbc.ConnectionsInUse;

/**
 * Health and metrics for whoever runs the program, at a port of this computer that the public cannot reach: {@code /health/live},
 * {@code /health/ready}, {@code /metrics}. A small server of its own, so that it answers when the other one is full.
 */
public final class ManagementServer implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Readiness readiness;
    private final Metrics metrics;

    private ManagementServer(HttpServer server, Readiness readiness, Metrics metrics) {
        this.server = server;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    /**
     * Starts it, and the counting.
     *
     * @param port 0 takes any free one
     * @param workspaces those that are served
     * @throws BadInputException when the port is taken
     */
    public static ManagementServer start(
            int port, Metrics metrics, Supplier<? extends Collection<Workspace>> workspaces) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            metrics.begin();
            tellConnections(metrics, workspaces);
            ManagementServer management = new ManagementServer(server, new Readiness(workspaces), metrics);
            server.createContext("/", management::answer);
            server.setExecutor(management.threads);
            server.start();
            return management;
        } catch (IOException e) {
            throw new BadInputException(taken(port), e);
        }
    }

    /** Of all workspaces together: a label for each region would tell who is at work. */
    private static void tellConnections(Metrics metrics, Supplier<? extends Collection<Workspace>> workspaces) {
        tell(metrics, workspaces, "busy", "Connections that read from a database", ConnectionsInUse::busy);
        tell(metrics, workspaces, "idle", "Connections kept for the next to read", ConnectionsInUse::idle);
        tell(metrics, workspaces, "waiting", "Requests that wait for a connection", ConnectionsInUse::waiting);
    }

    private static void tell(
            Metrics metrics,
            Supplier<? extends Collection<Workspace>> workspaces,
            String state,
            String description,
            ToIntFunction<ConnectionsInUse> number) {
        metrics.gauge(
                "samband.db.connections." + state,
                description,
                () -> workspaces.get().stream()
                        .map(Workspace::connectionsInUse)
                        .mapToInt(number)
                        .sum());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, WRONG_METHOD, TEXT, "");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> send(exchange, OK, TEXT, "up\n");
                case "/health/ready" -> {
                    boolean ready = readiness.isReady();
                    send(exchange, ready ? OK : UNAVAILABLE, TEXT, ready ? "up\n" : "down\n");
                }
                case "/metrics" -> send(exchange, OK, PROMETHEUS, metrics.text());
                default -> send(exchange, NOT_FOUND, TEXT, "");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static Problem taken(int port) {
        return Problem.of(
                "port-taken",
                new Text(
                        "Port " + port + " används redan av ett annat program.",
                        "Port " + port + " is already in use."),
                new Text("Välj en annan port med --management-port.", "Choose another port with --management-port."));
    }
}
