package se.samband.app.deliveries.row;

import se.samband.app.deliveries.value.RowFault;
import se.samband.core.identity.MatchResult;
import se.samband.core.text.Text;

/** Why a row that says something of a building is not taken. */
final class ClaimFaults {

    private static final Text TELL_APART = new Text(
            "Ange byggnadens id (objektidentitet), eller postnummer, ort, kommun eller koordinater som skiljer dem åt.",
            "Give the building's id (objektidentitet), or postal code, town, municipality or coordinates that tell them apart.");
    private static final Text SAY_WHICH = new Text(
            "Ange byggnadens id (objektidentitet), eller rätta adress, kommun och koordinater.",
            "Give the building's id (objektidentitet), or correct address, municipality and coordinates.");

    private ClaimFaults() {}

    static RowFault areaNotBuilding() {
        return RowFault.of(
                "area-not-building",
                new Text("ytan är för stor för att vara en byggnad.", "the area is too large to be a building."),
                new Text(
                        "Uppgifter om bredband ges byggnad för byggnad. Områden kan lämnas som planned, granted eller"
                                + " late-connection.",
                        "Broadband is reported building by building. Areas can be given as planned, granted or"
                                + " late-connection."));
    }

    static RowFault stateMissing() {
        return RowFault.of(
                "state-missing",
                new Text(
                        "raden säger inte om byggnaden är ansluten, planerad eller annat.",
                        "the row does not say whether the building is connected, planned or else."),
                new Text(
                        "Fyll i läget i filen, eller ge fältet ett värde för tomma celler vid valet av kolumner (default: i"
                                + " mappningen).",
                        "Fill in the state in the file, or give the field a value for empty cells where columns are chosen"
                                + " (default: in the mapping)."));
    }

    static RowFault speedZero() {
        return RowFault.of(
                "speed-zero",
                new Text(
                        "hastigheten är 0, men raden säger att det finns eller kommer ett nät.",
                        "the speed is 0, but the row says that there is or will be a network."),
                new Text(
                        "Skriv hastigheten, eller lämna cellen tom om den inte är känd.",
                        "Write the speed, or leave the cell empty when it is not known."));
    }

    static RowFault distanceImplausible() {
        return RowFault.of(
                "distance-out-of-range",
                new Text("avståndet är inte rimligt.", "the distance is not plausible."),
                new Text("Ange hela meter, 0–100 000.", "Give metres, 0–100 000."));
    }

    /** @param idUnknown whether the row states an id that no known building has, so that the rest of the row had to do */
    static RowFault unmatched(MatchResult result, boolean idUnknown) {
        boolean told = result instanceof MatchResult.None none && none.reason() == MatchResult.Reason.ID_NOT_KNOWN;
        return switch (result) {
            case MatchResult.Ambiguous ambiguous ->
                RowFault.of("building-ambiguous", what(ambiguous, idUnknown), TELL_APART);
            case MatchResult.TooFar far -> RowFault.of("building-too-far", what(far, idUnknown), SAY_WHICH);
            default -> RowFault.of("building-unknown", what(result, idUnknown && !told), SAY_WHICH);
        };
    }

    private static Text what(MatchResult result, boolean idUnknown) {
        Text text = result.text();
        return idUnknown
                ? new Text(
                        "Byggnads-id finns inte i registret. " + text.sv(),
                        "The building id is not in the register. " + text.en())
                : text;
    }
}
