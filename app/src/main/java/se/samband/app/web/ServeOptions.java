package se.samband.app.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to serve one workspace.
 *
 * @param workspace the workspace file, or null for none yet: the pages then tell how to make one
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param openBrowser whether to open the start page in the user's browser
 */
public record ServeOptions(@Nullable Path workspace, int port, boolean openBrowser) {

    public static final int DEFAULT_PORT = 8080;
}
