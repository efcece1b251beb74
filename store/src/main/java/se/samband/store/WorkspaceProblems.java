package se.samband.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.PostgresUrl;

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

    static BadInputException notAWorkspace(WorkspaceLocation location) {
        return of(
                name(location),
                "not-a-workspace",
                new Text("detta är ingen arbetsyta för Samband.", "this is not a Samband workspace."),
                new Text(
                        "Ange en som skapats med samband init. Andra filer läses in med samband import.",
                        "Give one made by samband init. Other files are read with samband import."));
    }

    static BadInputException newer(WorkspaceLocation location, int schema) {
        return of(
                name(location),
                "workspace-newer",
                new Text(
                        "arbetsytan är skapad av en nyare version av Samband (tabellversion " + schema + ", denna kan "
                                + Migrations.NEWEST + ").",
                        "the workspace was made by a newer version of Samband (table version " + schema
                                + ", this one knows " + Migrations.NEWEST + ")."),
                new Text("Uppdatera Samband.", "Update Samband."));
    }

    static BadInputException schemaNotNamed(PostgresUrl url, List<WorkspaceEntry> all) {
        return of(
                url.toString(),
                "workspace-not-named",
                new Text(
                        "databasen har flera arbetsytor: " + list(all) + ".",
                        "the database has several workspaces: " + list(all) + "."),
                new Text(
                        "Välj en med ?currentSchema=" + all.getFirst().schema() + " i adressen.",
                        "Choose one with ?currentSchema=" + all.getFirst().schema() + " in the address."));
    }

    static BadInputException schemaMissing(PostgresUrl url, List<WorkspaceEntry> all) {
        Text found = all.isEmpty()
                ? new Text("Databasen har ingen arbetsyta", "The database has no workspace")
                : new Text("Databasen har: " + list(all), "The database has: " + list(all));
        return of(
                url.toString(),
                "workspace-missing",
                new Text(
                        "det finns ingen arbetsyta i schemat " + url.schema() + ".",
                        "there is no workspace in schema " + url.schema() + "."),
                new Text(found.sv() + ". Skapa en med samband init.", found.en() + ". Make one with samband init."));
    }

    static BadInputException notToBeReplaced(String place) {
        return of(
                place,
                "workspace-exists",
                new Text("arbetsytan finns redan.", "the workspace exists already."),
                new Text(
                        "Ange --replace för att byta dess innehåll; det gamla sparas bredvid.",
                        "Give --replace to change its content; what it held is kept beside it."));
    }

    static BadInputException otherCounty(WorkspaceEntry entry) {
        return of(
                entry.location().toString(),
                "workspace-other-county",
                new Text(
                        "arbetsytan i schemat " + entry.schema() + " är för " + entry.name()
                                + ", kopian för ett annat län.",
                        "the workspace in schema " + entry.schema() + " is of " + entry.name()
                                + ", the backup of another county."),
                new Text("Ange rätt kopia eller rätt schema.", "Give the right backup or the right schema."));
    }

    static BadInputException schemaExists(PostgresUrl url) {
        return of(
                url.toString(),
                "workspace-exists",
                new Text(
                        "det finns redan en arbetsyta i schemat " + url.schema() + ".",
                        "there is a workspace in schema " + url.schema() + " already."),
                new Text(
                        "Välj ett annat schema med ?currentSchema=namn.",
                        "Choose another schema with ?currentSchema=name."));
    }

    static BadInputException schemaTaken(PostgresUrl url) {
        return of(
                url.toString(),
                "schema-not-empty",
                new Text(
                        "schemat " + url.schema() + " innehåller något annat.",
                        "schema " + url.schema() + " holds something else."),
                new Text(
                        "Välj ett annat schema med ?currentSchema=namn.",
                        "Choose another schema with ?currentSchema=name."));
    }

    static BadInputException serverTooOld(PostgresUrl url) {
        return of(
                url.toString(),
                "server-too-old",
                new Text("databasservern är äldre än PostgreSQL 15.", "the server is older than PostgreSQL 15."),
                new Text("Uppgradera servern.", "Upgrade the server."));
    }

    static BadInputException postgisNotInstalled(PostgresUrl url) {
        return of(
                url.toString(),
                "postgis-missing",
                new Text("PostGIS är inte installerat på servern.", "PostGIS is not installed on the server."),
                new Text(
                        "Installera det, i Debian paketet postgresql-postgis.",
                        "Install it; in Debian the package postgresql-postgis."));
    }

    static BadInputException postgisNotAllowed(PostgresUrl url, BadInputException cause) {
        return new BadInputException(
                Problem.of(
                                "postgis-missing",
                                new Text(
                                        "databasen saknar PostGIS och användaren får inte lägga till det.",
                                        "the database lacks PostGIS and the user may not add it."),
                                new Text(
                                        "Låt databasens ägare köra CREATE EXTENSION postgis.",
                                        "Let the database's owner run CREATE EXTENSION postgis."))
                        .in(url.toString()),
                cause);
    }

    /** What a problem names as its file. */
    static String name(WorkspaceLocation location) {
        Path name = location instanceof WorkspaceLocation.File(Path path) ? path.getFileName() : null;
        return name == null ? location.toString() : name.toString();
    }

    private static String list(List<WorkspaceEntry> all) {
        return all.stream()
                .map(entry -> entry.schema() + " (" + entry.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static BadInputException of(Path file, String code, Text what, Text remedy) {
        return of(name(WorkspaceLocation.of(file)), code, what, remedy);
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
