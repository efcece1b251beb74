package se.samband.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import se.samband.app.cli.Cli;

/** Where the program starts: hands the command line over. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // UTF-8 whatever the locale says: Swedish text must come out whole, also in a pipe.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Some libraries print remarks: those must not stand among the answers, least of all in JSON.
        System.setOut(System.err);
        boolean terminal = System.console() != null && System.console().isTerminal();
        System.exit(Cli.run(args, out, err, System.getenv(), terminal));
    }
}
