package se.samband.store;

import java.nio.file.Path;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Why a file could not be opened as a workspace, and what to do. */
final class WorkspaceProblems {

    private WorkspaceProblems() {}

    static BadInputException missing(WorkspaceLocation location) {
        return of(
                location.toString(),
                "workspace-missing",
                new Text("arbetsytan finns inte.", "the workspace does not exist."),
                new Text(
                        "Kontrollera sökvägen, eller skapa den med samband init.",
                        "Check the path, or make it with samband init."));
    }

    static BadInputException exists(Path file) {
        return of(
                file,
                "workspace-exists",
                new Text("filen finns redan och skrivs inte över.", "the file exists already and is not overwritten."),
                new Text("Välj ett annat namn.", "Choose another name."));
    }

    static BadInputException folderMissing(Path file) {
        return of(
                file,
                "folder-missing",
                new Text("mappen som filen skulle ligga i finns inte.", "the folder for the file does not exist."),
                new Text("Skapa mappen först.", "Make the folder first."));
    }

    static BadInputException notAWorkspace(Path file) {
        return of(
                file,
                "not-a-workspace",
                new Text("filen är ingen arbetsyta för Samband.", "the file is not a Samband workspace."),
                new Text(
                        "Ange en fil som skapats med samband init. Andra filer läses in med samband import.",
                        "Give a file made by samband init. Other files are read with samband import."));
    }

    static BadInputException newer(Path file, int schema) {
        return of(
                file,
                "workspace-newer",
                new Text(
                        "arbetsytan är skapad av en nyare version av Samband (tabellversion " + schema + ", denna kan "
                                + Migrations.NEWEST + ").",
                        "the workspace was made by a newer version of Samband (table version " + schema
                                + ", this one knows " + Migrations.NEWEST + ")."),
                new Text("Uppdatera Samband.", "Update Samband."));
    }

    private static BadInputException of(Path file, String code, Text what, Text remedy) {
        Path name = file.getFileName();
        return of(name == null ? file.toString() : name.toString(), code, what, remedy);
    }

    private static BadInputException of(String where, String code, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).in(where));
    }

    static BadInputException deliveryMissing(long deliveryId) {
        return new BadInputException(Problem.of(
                "delivery-missing",
                new Text("leveransen " + deliveryId + " finns inte.", "there is no delivery " + deliveryId + "."),
                new Text(
                        "Välj ett nummer ur listan över leveranser.", "Choose a number from the list of deliveries.")));
    }
}
