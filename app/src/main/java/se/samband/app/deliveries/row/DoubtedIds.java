package se.samband.app.deliveries.row;

import org.jspecify.annotations.Nullable;
import se.samband.core.identity.BuildingMatcher;
import se.samband.core.identity.IdDoubt;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;

/** Notices rows that were tied by an id which what else they state contradicts: often a column of ids that slipped some rows. */
final class DoubtedIds {

    private static final Text REMEDY = new Text(
            "Id:t har gått före. Kontrollera raderna: står rätt id på rätt rad?",
            "The id went first. Check the rows: does each have its own id?");

    private final RowContext in;
    private final BuildingMatcher matcher;
    private final MatchRules rules;

    DoubtedIds(RowContext in, BuildingMatcher matcher, KnownBuildings known) {
        this.in = in;
        this.matcher = matcher;
        this.rules = known.rules();
    }

    void check(SourceRow row, @Nullable String id, @Nullable String municipality, double eastM, double northM) {
        for (IdDoubt doubt : matcher.idDoubts(id, municipality, eastM, northM)) {
            switch (doubt) {
                case FAR_FROM_POSITION -> notice("id-far-from-position", farAway(), row, id);
                case IN_OTHER_MUNICIPALITY -> notice("id-in-other-municipality", elsewhere(), row, id);
            }
        }
    }

    private void notice(String code, Text what, SourceRow row, @Nullable String id) {
        in.notices().add(code, () -> Problem.of(code, what, REMEDY).at(row.number(), null, id));
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
