package se.samband.app.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID Connect provider as a process of its own, which says on standard output when it answers and on which port. */
final class ProviderProcess implements AutoCloseable {
    private static final String READY = "ready on port ";

    private final Process process;
    private final int port;

    private ProviderProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ProviderProcess start(String config) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProviderProcess.class.getName(),
                        config)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return new ProviderProcess(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new AssertionError("the provider ended before it answered");
    }

    String issuer(String name) {
        return "http://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** The other side: what the provider logs goes where nobody needs to read it. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(arguments[0]));
        server.start(InetAddress.getLoopbackAddress(), 0);
        out.println(READY + server.baseUrl().port());
        out.flush();
    }
}
