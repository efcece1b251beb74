package se.samband.geo.gpkg;

import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;

/**
 * A row of {@code gpkg_spatial_ref_sys}.
 *
 * @param definition the system as OGC well-known text 1, or {@code undefined}
 */
record SpatialReference(String name, int id, String organization, int organizationId, String definition) {

    static final SpatialReference UNDEFINED_CARTESIAN =
            new SpatialReference("Undefined cartesian SRS", -1, "NONE", -1, "undefined");
    static final SpatialReference UNDEFINED_GEOGRAPHIC =
            new SpatialReference("Undefined geographic SRS", 0, "NONE", 0, "undefined");

    static final SpatialReference WGS84 = new SpatialReference("WGS 84", 4326, "EPSG", 4326, """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]""");

    static final SpatialReference SWEREF99_TM = new SpatialReference("SWEREF99 TM", 3006, "EPSG", 3006, """
            PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,\
            AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4619"]],\
            PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],\
            PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],\
            UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3006"]]""");

    /** @throws BadInputException for any other than SWEREF 99 TM and WGS 84, the two systems that are written */
    static SpatialReference of(Crs crs) {
        if (crs.equals(Crs.SWEREF99_TM)) {
            return SWEREF99_TM;
        }
        if (crs.equals(Crs.WGS84)) {
            return WGS84;
        }
        throw new BadInputException(Problem.of(
                        "gpkg-crs-unsupported",
                        new Text(
                                "GeoPackage skrivs i SWEREF 99 TM (EPSG:3006) eller WGS 84 (EPSG:4326).",
                                "GeoPackage is written in SWEREF 99 TM (EPSG:3006) or WGS 84 (EPSG:4326)."),
                        new Text("Välj något av dem.", "Choose one of them."))
                .at(0, null, crs.toString()));
    }
}
