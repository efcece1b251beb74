package se.samband.e2e;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built program, run as its own process. */
final class Program {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path JAR = ROOT.resolve("app/target/samband.jar");
    private static final Pattern URL = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/enter\\?key=[\\w-]+");
    private static final int COMMAND_MINUTES = 5;

    /** What a command printed and how it ended. */
    record Result(int exit, String out, String err) {}

    private Program() {}

    /** Runs a command to its end in a folder. */
    static Result run(Path folder, String... arguments) {
        try {
            Path out = Files.createTempFile("samband", ".out");
            Path err = Files.createTempFile("samband", ".err");
            Process process = builder(folder, arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(COMMAND_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + COMMAND_MINUTES + " minutes: " + List.of(arguments));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Serves.
     *
     * @param cookie of who has come in by the link that was printed; null where people sign in by themselves
     */
    record Server(Process process, String url, @Nullable Cookie cookie) implements AutoCloseable {

        /** Serves on any free port and returns when it answers. */
        static Server start(Path folder, Path workspace) {
            return of(builder(folder, "--workspace", workspace.toString(), "serve", "--port", "0", "--no-browser"));
        }

        /** Serves all workspaces of a database to people who sign in. */
        static Server forPeople(Path folder, String database, String... options) {
            int port = freePort();
            List<String> arguments = new ArrayList<>(List.of("--workspace", database, "serve", "--port", port + ""));
            arguments.addAll(List.of("--no-browser", "--public-url", "http://127.0.0.1:" + port));
            arguments.addAll(List.of(options));
            ProcessBuilder command = builder(folder, arguments.toArray(String[]::new));
            command.environment().put("SAMBAND_OIDC_SECRET", "hemligt");
            Process process = started(command);
            await(process, Pattern.compile("http://127\\.0\\.0\\.1:\\d+"));
            return new Server(process, "http://127.0.0.1:" + port, null);
        }

        /** Of a command that serves the person at this computer; returns when it has said where. */
        static Server of(ProcessBuilder command) {
            Process process = started(command);
            Matcher url = await(process, URL);
            return new Server(process, url.group(1), signIn(url.group()));
        }

        private static Process started(ProcessBuilder command) {
            try {
                return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Reads what the program says until it has said this. */
        private static Matcher await(Process process, Pattern pattern) {
            try {
                StringBuilder said = new StringBuilder();
                byte[] buffer = new byte[1024];
                int n;
                while ((n = process.getInputStream().read(buffer)) > 0) {
                    said.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    Matcher found = pattern.matcher(said);
                    if (found.find()) {
                        return found;
                    }
                }
                throw new AssertionError("did not start: " + said);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort() {
            try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What the browser remembers when somebody has said why files are taken out. */
        private static String purpose() {
            String said = System.getProperty("user.name") + "\nprov\n";
            return Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        }

        /** Opens the link, as the browser that the program starts would, and keeps what lets its pages in. */
        private static Cookie signIn(String link) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                String header = client.send(
                                HttpRequest.newBuilder(URI.create(link)).build(),
                                HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
                String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
                return new Cookie(pair[0], pair[1]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> get(String path) {
            Cookie entered = Objects.requireNonNull(cookie);
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Cookie", entered.name + "=" + entered.value + "; samband-purpose=" + purpose())
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    private static ProcessBuilder builder(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
