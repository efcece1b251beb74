package se.samband.geo.source.gpkg;

import java.sql.SQLException;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceProblems;

/** What can be wrong with a GeoPackage. */
final class GpkgProblems {

    private GpkgProblems() {}

    static BadInputException broken(String file, SQLException cause) {
        return SourceProblems.bad(
                "gpkg-broken",
                file,
                new Text(
                        "Filen ser ut som en GeoPackage men är skadad eller ofullständig.",
                        "The file looks like a GeoPackage but is damaged or incomplete."),
                new Text(
                        "Hämta eller exportera den på nytt. Om den skrivs just nu: vänta tills det är klart.",
                        "Fetch or export it again. If it is being written right now: wait until that is done."),
                cause);
    }

    static BadInputException notAGeoPackage(String file) {
        return SourceProblems.bad(
                "gpkg-contents",
                file,
                new Text(
                        "Filen är en SQLite-databas men ingen GeoPackage: tabellen gpkg_contents saknas.",
                        "The file is an SQLite database but no GeoPackage: the table gpkg_contents is missing."),
                new Text(
                        "Exportera data som GeoPackage, till exempel från QGIS.",
                        "Export the data as GeoPackage, for example from QGIS."));
    }

    static BadInputException noLayers(String file) {
        return SourceProblems.bad(
                "gpkg-no-layers",
                file,
                new Text(
                        "GeoPackage-filen har inga lager med objekt eller tabeller (rasterlager läses inte).",
                        "The GeoPackage has no feature layers or attribute tables (raster layers are not read)."),
                new Text("Kontrollera att rätt fil valts.", "Check that the right file was chosen."));
    }

    static Problem geometry(Text what) {
        return Problem.of(
                "geometry-broken",
                what,
                new Text(
                        "Rätta objektet i källan och exportera på nytt.",
                        "Mend the feature at its source and export again."));
    }
}
