package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samband.store.WorkspaceLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs command lines against one workspace and keeps what they print. */
final class CliRunner {

    record Run(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private final WorkspaceLocation workspace;

    CliRunner(Path workspace) {
        this(WorkspaceLocation.of(workspace));
    }

    CliRunner(WorkspaceLocation workspace) {
        this.workspace = workspace;
    }

    /** Over a new workspace of Dalarna, {@code dalarna.gpkg} in the folder. */
    static CliRunner dalarna(Path folder) {
        CliRunner cli = new CliRunner(folder.resolve("dalarna.gpkg"));
        Run init = cli.run("init", "--county", "20");
        assertThat(init.exit()).as(init.err()).isZero();
        return cli;
    }

    Run importFile(Path file, String kind, String... more) {
        List<String> args = new ArrayList<>(List.of("import", file.toString(), "--as", kind));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    Run run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--workspace");
        all.add(written(workspace));
        return plain(all.toArray(String[]::new));
    }

    /** As it is written on a command line; its text leaves out who comes. */
    static String written(WorkspaceLocation place) {
        return place instanceof WorkspaceLocation.Database database
                ? database.url().url()
                : place.toString();
    }

    /** With a purpose for what it takes out. */
    static Run plain(String... args) {
        return in(Map.of(Purpose.VARIABLE, "prov"), args);
    }

    /** With nothing but these environment variables. */
    static Run in(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(args, new PrintWriter(out), new PrintWriter(err), environment, false);
        return new Run(exit, out.toString(), err.toString());
    }
}
