package se.samband.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The program serving a workspace as a process of its own, until closed. */
final class Served implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POLL_MS = 10;

    private static final Pattern LINK = Pattern.compile("127\\.0\\.0\\.1:\\d+/(enter\\?key=[\\w-]+)\\s");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Path log;
    private final Process process;
    private final int port;
    private final double firstPageS;
    private int linksUsed;

    /** @param program to which {@code serve} and its options are added */
    Served(Tool program, Path workspace) throws IOException, InterruptedException {
        this(program, workspace.toString());
    }

    /** @param workspace a file or the address of a database */
    Served(Tool program, String workspace) throws IOException, InterruptedException {
        log = Files.createTempFile("samband-bench", ".log");
        port = Workshop.freePort();
        Tool serve = program.with("serve", "--workspace", workspace, "--port", Integer.toString(port), "--no-browser");
        long start = System.nanoTime();
        process = serve.start(log);
        await(start);
        firstPageS = Timed.secondsSince(start);
    }

    /** Opens the link as soon as the program has told it, which leads to the start page. */
    private void await(long start) throws IOException, InterruptedException {
        String link = nextLink(start);
        if (get(link).statusCode() != 200) {
            throw new IllegalStateException("the program does not let in: " + Files.readString(log));
        }
    }

    /** A link that lets one more person in, as path and query. */
    String nextLink() throws IOException, InterruptedException {
        return nextLink(System.nanoTime());
    }

    private String nextLink(long start) throws IOException, InterruptedException {
        while (true) {
            List<String> told = LINK.matcher(Files.readString(log))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            if (told.size() > linksUsed) {
                return told.get(linksUsed++);
            }
            Thread.sleep(POLL_MS);
            if (!process.isAlive() || Timed.secondsSince(start) > PATIENCE.toSeconds()) {
                process.destroy();
                throw new IllegalStateException("the program does not answer: " + Files.readString(log));
            }
        }
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
        return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    }

    /** From the start of the process until the start page was there. */
    double firstPageS() {
        return firstPageS;
    }

    long memoryBytes() throws IOException {
        return Tool.memory(process.pid(), "VmRSS");
    }

    @Override
    public void close() throws IOException {
        client.close();
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(log);
    }
}
