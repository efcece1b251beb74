package se.samband.app.web;

import org.jspecify.annotations.Nullable;
import se.samband.app.operation.Operation;
import se.samband.store.WorkspaceLocation;

/**
 * How to serve one workspace.
 *
 * @param workspace where the workspace is, or null for none yet: the pages then tell how to make one
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param openBrowser whether to open the start page in the user's browser
 * @param operation limits, proxies and what watches the program
 */
public record ServeOptions(@Nullable WorkspaceLocation workspace, int port, boolean openBrowser, Operation operation) {

    public static final int DEFAULT_PORT = 8080;

    /** For one person at this computer. */
    public ServeOptions(@Nullable WorkspaceLocation workspace, int port, boolean openBrowser) {
        this(workspace, port, openBrowser, Operation.LAPTOP);
    }
}
