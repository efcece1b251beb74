package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;

/** One run of the command line: its console, the options that hold for all commands, and the workspace they point to. */
record Session(Console console, Samband options) {

    static final String VARIABLE = "SAMBAND_WORKSPACE";

    boolean json() {
        return options.json;
    }

    Workspace open() {
        return Workspace.open(workspace());
    }

    /** The workspace named by {@code --workspace}, else by the environment, else the only .gpkg file of the current folder. */
    WorkspaceLocation workspace() {
        return named().orElseGet(this::only);
    }

    /** The workspace named by {@code --workspace}, else by the environment; it need not be there. */
    Optional<WorkspaceLocation> named() {
        if (options.workspace != null) {
            return Optional.of(options.workspace);
        }
        return Optional.ofNullable(console.environment().get(VARIABLE))
                .filter(variable -> !variable.isBlank())
                .map(WorkspaceLocation::of);
    }

    private WorkspaceLocation only() {
        List<Path> here = candidates();
        if (here.size() == 1) {
            return WorkspaceLocation.of(here.getFirst());
        }
        String found = String.join(", ", here.stream().map(Path::toString).toList());
        throw new BadInputException(Problem.of(
                "workspace-not-named",
                here.isEmpty()
                        ? new Text("det finns ingen arbetsyta här.", "there is no workspace here.")
                        : new Text(
                                "här finns flera arbetsytor: " + found + ".",
                                "there are several workspaces here: " + found + "."),
                new Text(
                        "Ange --workspace FIL, eller gör en ny med samband init --county 20.",
                        "Give --workspace FILE, or make a new one with samband init --county 20.")));
    }

    private static List<Path> candidates() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(f -> f.toString().endsWith(".gpkg")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The program's version as its jar says; a tree that is not packaged has none. */
    static String version() {
        String version = Session.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
