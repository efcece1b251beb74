package se.samband.store;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * A PostgreSQL server of the tests' own: made in a temporary folder when first asked for, on a free port of loopback, gone with the
 * JVM. Needs the distribution's packages; without them the tests that ask for it are skipped, except on the integration machine.
 */
public final class PostgresServer {

    /** May log in with {@link #PASSWORD} only. */
    public static final String USER_WITH_PASSWORD = "with_password";

    public static final String PASSWORD = "hemligt-ord";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int ATTEMPTS = 3;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static Optional<PostgresServer> running = Optional.empty();

    private final Path programs;
    private final Path folder;
    private int port;

    private PostgresServer(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** The server; the test is skipped when none can be had. */
    public static synchronized PostgresServer get() {
        if (running.isEmpty()) {
            Path programs = findPrograms().orElseGet(PostgresServer::missing);
            try {
                running = Optional.of(start(programs));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running.get();
    }

    /** Address of a schema that is not there yet. */
    public String freshSchema() {
        return url("samband") + "&currentSchema=t" + SCHEMAS.incrementAndGet();
    }

    /** Address of an empty database. */
    public String freshDatabase() {
        String name = "d" + DATABASES.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name);
        return url(name);
    }

    /** Address of a database that may be there or not. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    public int port() {
        return port;
    }

    /** Runs statements in a database, as its owner. */
    public void run(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path missing() {
        String why = "PostgreSQL is not installed (packages postgresql and postgresql-postgis)";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(why);
        }
        return abort(why);
    }

    private static Optional<Path> findPrograms() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("samband-postgres-");
        PostgresServer server = new PostgresServer(programs, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        if (isRoot()) {
            command(List.of("chown", "postgres", folder.toString()));
        }
        server.program(
                "initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        server.startOnFreePort();
        server.run(
                "postgres",
                "CREATE DATABASE samband",
                "CREATE ROLE " + USER_WITH_PASSWORD + " LOGIN PASSWORD '" + PASSWORD + "'");
        server.run("samband", "CREATE EXTENSION postgis");
        return server;
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            try {
                Path hba = folder.resolve("hba.conf");
                Files.writeString(
                        hba,
                        "host all " + USER_WITH_PASSWORD
                                + " 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n");
                program(
                        "pg_ctl",
                        "-D",
                        data(),
                        "-l",
                        folder.resolve("log").toString(),
                        "-w",
                        "-o",
                        "-F -p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                                + " -c hba_file=" + hba + " -c full_page_writes=off -c synchronous_commit=off",
                        "start");
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void stop() {
        try {
            program("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        } catch (IOException e) {
            System.err.println("PostgreSQL in " + folder + " did not stop: " + e.getMessage());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left " + folder);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The server refuses to be run by root. */
    private void program(String name, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        if (isRoot()) {
            line.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        line.add(programs.resolve(name).toString());
        line.addAll(List.of(arguments));
        command(line);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void command(List<String> line) throws IOException {
        Path said = Files.createTempFile("samband-postgres", ".log");
        try {
            // Into a file: the server would hold a pipe open.
            Process process = new ProcessBuilder(line)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(line + ": " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
