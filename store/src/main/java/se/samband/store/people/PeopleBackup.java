package se.samband.store.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.jdbc.SchemaSwap;
import se.samband.store.jdbc.StoreException;
import se.samband.store.load.AuditRows;
import se.samband.store.row.AuditEntry;

/**
 * The people of an installation as a file: a ZIP archive with the number of the table layout and each table as CSV. It holds what
 * passwords are checked against, so nobody but its owner may read it.
 */
public final class PeopleBackup {

    private static final String VERSION = "samband-people.txt";
    private static final String ENDING = ".csv";
    private static final int WAIT_MS = 5_000;
    private static final String APPLIED =
            "SELECT max(version::integer) FROM flyway_schema_history WHERE success AND version IS NOT NULL";

    private PeopleBackup() {}

    /** Whether the file is one of these. */
    public static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(VERSION) != null;
        } catch (IOException notAZipFile) {
            return false;
        }
    }

    /**
     * Writes the last committed state. The file appears whole or not at all.
     *
     * @throws BadInputException if the file exists
     */
    static void write(Db db, Path file) {
        if (Files.exists(file)) {
            throw new BadInputException(Problem.of(
                            "file-exists",
                            new Text(
                                    "filen finns redan och skrivs inte över.",
                                    "the file exists already and is not overwritten."),
                            new Text("Välj ett annat namn.", "Choose another name."))
                    .in(file.toString()));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
                keepPrivate(draft);
                write(db, out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new StoreException("backup of people", e);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static void write(Db db, OutputStream out) throws IOException, SQLException {
        CopyManager copy = db.connection().unwrap(PGConnection.class).getCopyAPI();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(VERSION));
            zip.write(Long.toString(db.number(APPLIED)).getBytes(StandardCharsets.US_ASCII));
            for (String table : tables(db)) {
                zip.putNextEntry(new ZipEntry(table + ENDING));
                copy.copyOut(
                        "COPY (SELECT * FROM " + table + " ORDER BY 1) TO STDOUT (FORMAT csv, HEADER, FORCE_QUOTE *)",
                        zip);
            }
        }
    }

    /** Each table after those that it refers to. */
    private static Set<String> tables(Db db) {
        Set<String> ordered = new LinkedHashSet<>();
        db.dialect().tables(db).forEach(table -> add(db, table, ordered));
        return ordered;
    }

    private static void add(Db db, String table, Set<String> ordered) {
        db.dialect().referred(db, table).stream()
                .filter(other -> !ordered.contains(other))
                .forEach(other -> add(db, other, ordered));
        ordered.add(table);
    }

    /**
     * Gives a database the people of a backup, also of one that an earlier version of the program made. Programs that are running go
     * on with those people.
     *
     * @param replace whether there may be people already
     * @param line of the log of people, which tells of it
     * @return the name of the schema where the people from before are kept
     * @throws BadInputException if the backup is damaged or of a newer version, or there are people and they are not to be replaced;
     *     nothing is changed then
     */
    public static Optional<String> restore(Path backup, PostgresUrl url, boolean replace, AuditEntry line) {
        if (!replace && isThere(url)) {
            throw new BadInputException(Problem.of(
                            "people-exist",
                            new Text(
                                    "databasen har redan personer och roller.",
                                    "the database has people and roles already."),
                            new Text(
                                    "Ange --replace för att byta ut dem; de som fanns sparas i ett eget schema.",
                                    "Give --replace to change them; those that were there are kept in a schema of their own."))
                    .in(url.toString()));
        }
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            String kept = SchemaSwap.put(
                    url,
                    new PostgresAccess(url, PeopleRegister.SCHEMA, "public"),
                    () -> draft(zip, url, line),
                    line.at(),
                    WAIT_MS);
            return Optional.of(kept).filter(name -> !name.isEmpty());
        } catch (IOException | UncheckedIOException e) {
            throw damaged(backup, e);
        }
    }

    private static boolean isThere(PostgresUrl url) {
        try (Db server = PostgresAccess.openServer(url)) {
            return PeopleRegister.isIn(server);
        }
    }

    private static void draft(ZipFile zip, PostgresUrl url, AuditEntry line) {
        PostgresAccess draft = new PostgresAccess(url, SchemaSwap.draftOf(PeopleRegister.SCHEMA), "public");
        PeopleRegister.migrate(draft, version(zip));
        try (Db db = draft.beginImport(WAIT_MS)) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().endsWith(ENDING)).toList()) {
                fill(db, entry.getName().replace(ENDING, ""), zip, entry);
            }
            db.commit();
        }
        PeopleRegister.migrate(draft, "latest");
        try (Db db = draft.beginImport(WAIT_MS)) {
            PeopleCheck.all(db).stream().filter(Finding::fault).findFirst().ifPresent(fault -> {
                throw new BadInputException(fault.problem());
            });
            AuditRows.append(db, line);
            db.commit();
        }
    }

    private static String version(ZipFile zip) {
        try (BufferedReader reader = reader(zip, zip.getEntry(VERSION))) {
            String version = String.valueOf(reader.readLine()).strip();
            if (!version.matches("\\d{1,9}")) {
                throw new IOException("version " + version);
            }
            if (Integer.parseInt(version) > PeopleRegister.NEWEST) {
                throw new BadInputException(Problem.of(
                                "backup-newer",
                                new Text(
                                        "kopian är gjord av en nyare version av Samband.",
                                        "the backup was made by a newer version of Samband."),
                                new Text("Uppdatera Samband.", "Update Samband."))
                        .in(zip.getName()));
            }
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Db db, String table, ZipFile zip, ZipEntry entry) {
        Dialect dialect = db.dialect();
        if (!dialect.hasTable(db, table)) {
            throw new UncheckedIOException(new IOException("table " + table));
        }
        if (db.number("SELECT count(*) FROM " + table) > 0) {
            db.run("DELETE FROM " + table); // what the scripts put in; the log refuses even to be asked
        }
        List<String> columns = columns(zip, entry);
        Set<String> known =
                dialect.columns(db, table).stream().map(Column::name).collect(Collectors.toSet());
        if (!known.equals(Set.copyOf(columns))) {
            throw new UncheckedIOException(new IOException("columns of " + table));
        }
        try (BufferedReader reader = reader(zip, entry)) {
            db.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT csv, HEADER)",
                            reader);
        } catch (IOException | SQLException e) {
            throw new UncheckedIOException(new IOException("rows of " + table, e));
        }
        if (known.contains("id")) {
            dialect.continueNumbers(db, table, "id");
        }
    }

    private static List<String> columns(ZipFile zip, ZipEntry entry) {
        try (BufferedReader reader = reader(zip, entry)) {
            return List.of(String.valueOf(reader.readLine()).replace("\"", "").split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    private static BadInputException damaged(Path backup, Exception cause) {
        return new BadInputException(
                Problem.of(
                                "backup-damaged",
                                new Text(
                                        "detta är ingen hel kopia av personer och roller.",
                                        "this is no whole backup of people and roles."),
                                new Text(
                                        "Ingenting är ändrat. Ta en annan kopia.",
                                        "Nothing is changed. Take another backup."))
                        .in(backup.toString()),
                cause);
    }

    private static void keepPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
