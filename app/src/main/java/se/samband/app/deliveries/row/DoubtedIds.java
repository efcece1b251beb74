package se.samband.app.deliveries.row;

import se.samband.core.identity.IdDoubt;
import se.samband.core.identity.MatchResult;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;

/**
 * Notices rows that were tied by an id which what else they state contradicts, often a column of ids that slipped some rows; and
 * rows with an id that nobody knows, which were tied by what else they state.
 */
final class DoubtedIds {

    private static final Text UNKNOWN = new Text(
            "radens byggnads-id finns inte i registret; raden är kopplad genom adress eller läge i stället.",
            "the row's building id is not in the register; the row was tied by its address or position instead.");
    private static final Text CHECK_ID = new Text(
            "Kontrollera id:t. Är det avsändarens eget nummer ska kolumnen inte läsas som byggnads-id.",
            "Check the id. If it is the sender's own number, the column is not to be read as the building id.");
    private static final Text CHECK_ROWS = new Text(
            "Id:t har gått före. Kontrollera raderna: står rätt id på rätt rad?",
            "The id went first. Check the rows: does each have its own id?");

    private final RowContext in;
    private final MatchRules rules;

    DoubtedIds(RowContext in, MatchRules rules) {
        this.in = in;
        this.rules = rules;
    }

    /** @param building what a row with this id was tied to */
    void check(SourceRow row, String id, MatchResult.Found building) {
        if (!building.isById()) {
            notice("id-unknown", UNKNOWN, CHECK_ID, row, id);
        }
        for (IdDoubt doubt : building.doubts()) {
            switch (doubt) {
                case FAR_FROM_POSITION -> notice("id-far-from-position", farAway(), CHECK_ROWS, row, id);
                case IN_OTHER_MUNICIPALITY -> notice("id-in-other-municipality", elsewhere(), CHECK_ROWS, row, id);
            }
        }
    }

    private void notice(String code, Text what, Text remedy, SourceRow row, String id) {
        in.notices().add(code, () -> Problem.of(code, what, remedy).at(row.number(), null, id));
    }

    private Text farAway() {
        long limitM = Math.round(rules.farFromIdM());
        return new Text(
                "byggnaden med radens id ligger mer än " + limitM + " m från radens läge (gränsen är ett antagande).",
                "the building with the row's id lies more than " + limitM
                        + " m from the row's position (the limit is an assumption).");
    }

    private static Text elsewhere() {
        return new Text(
                "byggnaden med radens id ligger i en annan kommun än den som raden anger.",
                "the building with the row's id lies in another municipality than the row states.");
    }
}
