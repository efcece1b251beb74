package se.samband.bench;

import java.nio.file.Path;

/** A building register as a GeoPackage of points into a new workspace. */
final class BuildingImport implements Benchmark {

    @Override
    public String name() {
        return "building-import";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path buildings = workshop.buildings();
        int rows = workshop.scale().buildings();
        int times = workshop.scale().repetitions();
        Section section = new Section(
                "Building import",
                "A GeoPackage of buildings into a new GeoPackage with spatial index, process start included.",
                "time",
                "buildings",
                "peak memory");

        Path workspace = workshop.scratch("imported.gpkg");
        Timed<Tool.Run> samband = Timed.of(
                times,
                () -> workshop.create(workshop.scratch("imported.gpkg")),
                () -> workshop.importBuildings(workspace, buildings).run());
        section.samband("Samband", samband.median(), figures(rows, samband));

        Tool ogr = Tool.of("ogr2ogr");
        if (ogr.isInstalled()) {
            Path made = workshop.scratch("copied.gpkg");
            Tool copy = ogr.with("-f", "GPKG", made.toString(), buildings.toString());
            Timed<Tool.Run> run = Timed.of(times, () -> workshop.scratch("copied.gpkg"), copy::run);
            section.other("ogr2ogr, copy", run.median(), figures(rows, run));
        } else {
            section.missing(ogr);
        }
        return section.note(
                "Samband reads the file twice: first to hold the whole register against the known buildings, then to"
                        + " take its rows. It writes each building as a record of the delivery and as a feature of the map layer, with"
                        + " search keys and four indexes; ogr2ogr writes the feature.");
    }

    private static String[] figures(int rows, Timed<Tool.Run> run) {
        return new String[] {
            Section.seconds(run.median()),
            Section.rate(rows, run.median()),
            Section.megabytes(run.answer().peakBytes())
        };
    }
}
