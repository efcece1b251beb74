package se.samband.app.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.operation.Operation;
import se.samband.core.access.AccessRules;
import se.samband.store.WorkspaceLocation;

/**
 * How to serve.
 *
 * @param workspace where the workspace is, or null for none yet: the pages then tell how to make one
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param openBrowser whether to open the start page in the user's browser
 * @param operation limits, proxies and what watches the program
 * @param server how to serve many people; null for the person at this computer only
 * @param access the table of roles
 */
public record ServeOptions(
        @Nullable WorkspaceLocation workspace,
        int port,
        boolean openBrowser,
        Operation operation,
        @Nullable ServerOptions server,
        AccessRules access) {

    public static final int DEFAULT_PORT = 8080;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    /** With the table of roles that comes with the program. */
    public ServeOptions(
            @Nullable WorkspaceLocation workspace,
            int port,
            boolean openBrowser,
            Operation operation,
            @Nullable ServerOptions server) {
        this(workspace, port, openBrowser, operation, server, AccessRules.shipped());
    }

    /** For the person at this computer only. */
    public static ServeOptions forThisComputer(@Nullable WorkspaceLocation workspace, int port, boolean openBrowser) {
        return new ServeOptions(workspace, port, openBrowser, Operation.LAPTOP, null);
    }

    public Optional<SignInService> findSignInService() {
        return server == null ? Optional.empty() : Optional.ofNullable(server.signIn());
    }

    /** How many requests one address may make in a minute. */
    public int requestsAMinute() {
        return server == null ? Integer.MAX_VALUE : server.requestsAMinute();
    }

    /** The address that people use, without path; none for the person at this computer. */
    public Optional<String> findPublicUrl() {
        return Optional.ofNullable(server).map(ServerOptions::publicUrl);
    }

    /** Whether a host named by a request, with or without port, is a name of this server. */
    boolean isOwnHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return THIS_COMPUTER.contains(name) || server != null && host.equalsIgnoreCase(server.host());
    }

    /**
     * What pages of this server have as their origin.
     *
     * @param host as the request names it; one of this server's own names
     */
    public String origin(String host) {
        return server != null && host.equalsIgnoreCase(server.host()) ? server.publicUrl() : "http://" + host;
    }
}
