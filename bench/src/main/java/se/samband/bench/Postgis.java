package se.samband.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server with PostGIS as the distribution packs it, on a free port of loopback with its usual settings, until closed. */
final class Postgis implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgis(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Folder of the newest version's programs. */
    static Optional<Path> findPrograms() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    static Postgis start(Path programs) throws IOException, InterruptedException, SQLException {
        Postgis server =
                new Postgis(programs, Files.createTempDirectory("samband-bench-postgis-"), Workshop.freePort());
        if (isRoot()) {
            Tool.of("chown", "postgres", server.folder.toString()).run();
        }
        server.program("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
                .run();
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
                .formatted(server.port, server.folder);
        server.program("pg_ctl", "-D", server.data(), "-l", server.folder + "/log", "-w", "-o", options, "start")
                .run();
        try (Connection connection = server.connect("postgres", "public");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE samband");
        }
        try (Connection connection = server.connect("samband", "public");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION postgis");
        }
        return server;
    }

    /** Address of a schema that is a workspace or is to become one. */
    String workspace(String schema) {
        return url("samband", schema);
    }

    Connection connect(String database, String schemas) throws SQLException {
        return DriverManager.getConnection(url(database, schemas));
    }

    private String url(String database, String schemas) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&currentSchema=%s".formatted(port, database, schemas);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The server refuses to be run by root. */
    private Tool program(String name, String... arguments) {
        String program = programs.resolve(name).toString();
        Tool tool = isRoot()
                ? Tool.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", program)
                : Tool.of(program);
        return tool.with(arguments);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program("pg_ctl", "-D", data(), "-m", "fast", "stop").run();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
