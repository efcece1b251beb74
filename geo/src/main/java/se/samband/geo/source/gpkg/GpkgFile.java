package se.samband.geo.source.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import se.samband.geo.crs.Crs;
import se.samband.geo.scratch.Scratch;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;

/**
 * An open GeoPackage. It is opened as immutable, so that SQLite neither locks it nor writes anything beside it. A file that another
 * program is writing to keeps its newest rows in a log beside it, which an immutable opening would miss: such a file is copied,
 * log and all, and the copy is opened.
 */
final class GpkgFile implements AutoCloseable {

    private static final String CONTENTS = """
            SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id
            FROM gpkg_contents c
            LEFT JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name)
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type IN ('features', 'attributes', 'aspatial')
              AND lower(c.table_name) IN (SELECT lower(name) FROM sqlite_master WHERE type IN ('table', 'view'))
            ORDER BY c.rowid
            """;

    private static final String CONTENTS_WITHOUT_GEOMETRY = """
            SELECT c.table_name, NULL, NULL, NULL
            FROM gpkg_contents c
            WHERE c.data_type IN ('attributes', 'aspatial')
              AND lower(c.table_name) IN (SELECT lower(name) FROM sqlite_master WHERE type IN ('table', 'view'))
            ORDER BY c.rowid
            """;

    private final SourceFile file;
    private final Connection connection;
    private final @Nullable Path copy;

    private GpkgFile(SourceFile file, Connection connection, @Nullable Path copy) {
        this.file = file;
        this.connection = connection;
        this.copy = copy;
    }

    static GpkgFile open(SourceFile file) {
        Path path = file.path();
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        Path copy = null;
        try {
            if (Files.exists(log) && Files.size(log) > 0) {
                copy = Files.createTempDirectory(Scratch.folder(), "gpkg");
                Files.copy(path, copy.resolve("copy.gpkg"), StandardCopyOption.REPLACE_EXISTING);
                Files.copy(log, copy.resolve("copy.gpkg-wal"), StandardCopyOption.REPLACE_EXISTING);
                path = copy.resolve("copy.gpkg");
            }
            return new GpkgFile(file, connect(path, copy == null), copy);
        } catch (SQLException e) {
            deleteCopy(copy);
            throw GpkgProblems.broken(file.name(), e);
        } catch (IOException e) {
            deleteCopy(copy);
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    private static Connection connect(Path path, boolean immutable) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        if (!immutable) {
            return config.createConnection("jdbc:sqlite:" + path);
        }
        config.setReadOnly(true);
        return config.createConnection(
                "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath() + "?immutable=1");
    }

    SourceFile file() {
        return file;
    }

    List<GpkgLayer> layers() {
        try {
            if (!hasTable("gpkg_contents")) {
                throw GpkgProblems.notAGeoPackage(file.name());
            }
            boolean features = hasTable("gpkg_geometry_columns") && hasTable("gpkg_spatial_ref_sys");
            List<GpkgLayer> layers = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(features ? CONTENTS : CONTENTS_WITHOUT_GEOMETRY)) {
                while (rows.next()) {
                    layers.add(new GpkgLayer(
                            rows.getString(1), rows.getString(2), crs(rows.getString(3), rows.getInt(4))));
                }
            }
            if (layers.isEmpty()) {
                throw GpkgProblems.noLayers(file.name());
            }
            return layers;
        } catch (SQLException e) {
            throw GpkgProblems.broken(file.name(), e);
        }
    }

    private static @Nullable Crs crs(@Nullable String organization, int code) {
        return "EPSG".equalsIgnoreCase(organization) && code > 0 ? new Crs(code) : null;
    }

    private boolean hasTable(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The layer's columns but for the geometry and binary ones. */
    List<GpkgColumn> columns(GpkgLayer layer) {
        List<GpkgColumn> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1")) {
            statement.setString(1, layer.table());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    GpkgColumn column = GpkgColumn.of(rows.getString(1), rows.getString(2));
                    if (column.kind() != GpkgColumn.Kind.BINARY
                            && !column.name().equalsIgnoreCase(layer.geometryColumn())) {
                        columns.add(column);
                    }
                }
            }
        } catch (SQLException e) {
            throw GpkgProblems.broken(file.name(), e);
        }
        return columns;
    }

    long count(GpkgLayer layer) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + quoted(layer.table()))) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException e) {
            throw GpkgProblems.broken(file.name(), e);
        }
    }

    /** A statement over the columns in their order, and the geometry last when there is one. */
    PreparedStatement select(GpkgLayer layer, List<GpkgColumn> columns) throws SQLException {
        List<String> wanted =
                new ArrayList<>(columns.stream().map(c -> quoted(c.name())).toList());
        String geometry = layer.geometryColumn();
        wanted.add(geometry == null ? "NULL" : quoted(geometry));
        return connection.prepareStatement("SELECT " + String.join(", ", wanted) + " FROM " + quoted(layer.table()));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw GpkgProblems.broken(file.name(), e);
        } finally {
            deleteCopy(copy);
        }
    }

    private static void deleteCopy(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        for (String name : List.of("copy.gpkg", "copy.gpkg-wal", "copy.gpkg-shm")) {
            folder.resolve(name).toFile().delete();
        }
        folder.toFile().delete();
    }
}
