package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import se.samband.core.problem.BadInputException;
import se.samband.store.WorkspaceLocation;

class PortTest {

    @Test
    void aTakenPortIsToldInASentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServeOptions options =
                    ServeOptions.forThisComputer(WorkspaceLocation.of("any.gpkg"), other.getLocalPort(), false);

            assertThatThrownBy(() -> WebServer.start(options))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("--port");
        }
    }
}
