package se.samband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;

/** Looks at where a command is to write before it does: never over a workspace, which ends in .gpkg as exports do. */
final class OutputFile {

    private OutputFile() {}

    /** @throws BadInputException if the file is a workspace, or its folder is missing */
    static Path checked(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw bad(
                    file,
                    "folder-missing",
                    new Text("mappen som filen skulle ligga i finns inte.", "the folder for the file does not exist."),
                    new Text("Skapa mappen först.", "Make the folder first."));
        }
        if (Files.isDirectory(file) || !isWritable(file, folder)) {
            throw bad(
                    file,
                    "file-unwritable",
                    new Text("filen går inte att skriva.", "the file cannot be written."),
                    new Text("Välj ett annat namn eller en annan mapp.", "Choose another name or folder."));
        }
        if (isWorkspace(file)) {
            throw bad(
                    file,
                    "output-is-workspace",
                    new Text(
                            "filen är en arbetsyta och skrivs inte över.",
                            "the file is a workspace and is not overwritten."),
                    new Text("Välj ett annat namn.", "Choose another name."));
        }
        return file;
    }

    private static boolean isWritable(Path file, Path folder) {
        return Files.exists(file) ? Files.isWritable(file) : Files.isWritable(folder);
    }

    /** Also through a link, and the files that lie beside a workspace while it is open. */
    private static boolean isWorkspace(Path file) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            String name = String.valueOf(real.getFileName());
            Path beside = real.resolveSibling(name.replaceFirst("-(wal|shm|journal)$", ""));
            return Workspace.isWorkspace(real) || Workspace.isWorkspace(beside);
        } catch (IOException e) {
            return false;
        }
    }

    private static BadInputException bad(Path file, String code, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).in(file.toString()));
    }
}
