package se.samband.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;

/**
 * The least that could answer in Samband's place: for every page the same bytes, for every tile what PostGIS makes of the buildings
 * in it. The Java runtime's own web server.
 */
final class PlainServer implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final Pattern TILE = Pattern.compile("/(\\d+)/(\\d+)/(\\d+)\\.mvt$");
    private static final String MVT = """
            SELECT ST_AsMVT(t, 'buildings', 4096, 'geom') FROM (
              SELECT fid, status_1000, ST_AsMVTGeom(geom, ST_MakeEnvelope(?, ?, ?, ?, 3006), 4096, 64, true) AS geom
              FROM building WHERE geom && ST_MakeEnvelope(?, ?, ?, ?, 3006)) t""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final byte[] page;

    /**
     * @param schema with table {@code building}
     * @param page what is answered where no tile is asked for
     */
    PlainServer(Postgis postgis, String schema, byte[] page) throws IOException, SQLException {
        this.page = page;
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(postgis.connect("samband", schema + ",public"));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher tile = TILE.matcher(exchange.getRequestURI().getPath());
            byte[] body =
                    tile.find() ? tile(new TileCoordinate(number(tile, 1), number(tile, 2), number(tile, 3))) : page;
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private byte[] tile(TileCoordinate tile) throws SQLException, InterruptedException {
        Envelope box = TileGrid.envelope(tile);
        double[] corners = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        Connection connection = idle.take();
        try (PreparedStatement statement = connection.prepareStatement(MVT)) {
            for (int i = 0; i < 2 * corners.length; i++) {
                statement.setDouble(i + 1, corners[i % corners.length]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } finally {
            idle.add(connection);
        }
    }

    private static int number(Matcher tile, int group) {
        return Integer.parseInt(tile.group(group));
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        threads.close();
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
