package se.samband.app.web;

import java.util.Objects;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A web server that answers requests. */
public final class RunningServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    RunningServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Address of the start page. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Stops after the requests under way and the jobs have ended. */
    @Override
    public void close() {
        context.close();
    }

    /** Waits until the process is told to stop (Ctrl-C). */
    public void join() throws InterruptedException {
        Thread.currentThread().join();
    }
}
