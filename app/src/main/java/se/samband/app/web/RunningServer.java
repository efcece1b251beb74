package se.samband.app.web;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import se.samband.app.operation.ManagementServer;

/** A web server that answers requests. */
public final class RunningServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final EntryKeys keys;

    private final @Nullable ManagementServer management;

    RunningServer(ServletWebServerApplicationContext context, EntryKeys keys, @Nullable ManagementServer management) {
        this.context = context;
        this.keys = keys;
        this.management = management;
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Address of the start page. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Port of health and metrics, when they were asked for. */
    public OptionalInt managementPort() {
        return management == null ? OptionalInt.empty() : OptionalInt.of(management.port());
    }

    /** A link that lets the person at this computer in, once. */
    public String link() {
        return url() + "enter?key=" + keys.issue();
    }

    /** Tells whenever a link has been used, so that another can be given. */
    public void onEntry(Runnable listener) {
        keys.onUse(listener);
    }

    /** The parts of the program. */
    ApplicationContext parts() {
        return context;
    }

    /** Stops after the requests under way and the jobs have ended. */
    @Override
    public void close() {
        context.close();
        if (management != null) {
            management.close();
        }
    }

    /** Waits until the process is told to stop (Ctrl-C). */
    public void join() throws InterruptedException {
        Thread.currentThread().join();
    }
}
