package se.samband.app.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import se.samband.core.delivery.DeliveryKind;

/** A file that holds two kinds: two nodes, and a route between them. */
final class NetworkFile {

    private NetworkFile() {}

    static ImportRequest whole(Path folder) throws IOException {
        return write(folder, DeliveryKind.OFDS, "[[15.0, 60.6], [15.1, 60.6]]");
    }

    /** Of the two parts only the first can be used. */
    static ImportRequest withRouteNowhere(Path folder) throws IOException {
        return write(folder, DeliveryKind.OFDS, "[]");
    }

    static ImportRequest nodesOnly(Path folder) throws IOException {
        return write(folder, DeliveryKind.NODE, "[[15.0, 60.6], [15.1, 60.6]]").withLayer("nodes");
    }

    private static ImportRequest write(Path folder, DeliveryKind kind, String route) throws IOException {
        Path json = Files.writeString(folder.resolve("nat.json"), """
                {"networks": [{"id": "n", "name": "Nät", "nodes": [
                  {"id": "1", "name": "A", "location": {"type": "Point", "coordinates": [15.0, 60.6]}},
                  {"id": "2", "name": "B", "location": {"type": "Point", "coordinates": [15.1, 60.6]}}],
                 "spans": [{"id": "s", "start": "1", "end": "2", "route": {"type": "LineString", "coordinates": %s}}]}]}
                """.formatted(route));
        return ImportRequest.of(json, kind).from("Nätbolaget", LocalDate.of(2024, 10, 1));
    }
}
