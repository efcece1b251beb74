package se.samband.app.web;

import org.jspecify.annotations.Nullable;
import se.samband.store.WorkspaceLocation;

/**
 * How to serve one workspace.
 *
 * @param workspace where the workspace is, or null for none yet: the pages then tell how to make one
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param openBrowser whether to open the start page in the user's browser
 */
public record ServeOptions(@Nullable WorkspaceLocation workspace, int port, boolean openBrowser) {

    public static final int DEFAULT_PORT = 8080;
}
