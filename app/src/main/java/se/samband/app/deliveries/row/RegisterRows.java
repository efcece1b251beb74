package se.samband.app.deliveries.row;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.delivery.Scope;
import se.samband.core.identity.Address;
import se.samband.core.identity.BuildingRows;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchResult;
import se.samband.core.identity.RegisterChange;
import se.samband.core.identity.RegisterMatch;
import se.samband.core.identity.RegisterMatcher;
import se.samband.core.identity.RegisterVerdict;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewRegisterRecord;

/**
 * A building register. All rows are looked at first, kept as keys only, so that the delivery can be compared with the known
 * buildings as a whole; then each is taken with the building it was found to be.
 */
final class RegisterRows implements RowHandler {

    private static final Text ACCEPT = new Text(
            "Är filen rätt ändå, ange --accept-change.", "If the file is right all the same, give --accept-change.");
    private static final Text ADD_OR_ACCEPT = new Text(
            "Är filen ett tillägg, ange --scope supplement. Är den rätt ändå, ange --accept-change.",
            "If the file is an addition, give --scope supplement. If it is right all the same, give --accept-change.");

    private final RowContext in;
    private final KnownBuildings known;
    private final Scope scope;
    private final boolean changeAccepted;
    private final BuildingParser parser;
    private final BuildingRows rows = new BuildingRows();
    private final LongRows seenWhileLooking = new LongRows();
    private final LongRows seen = new LongRows();
    private @Nullable RegisterMatch match;
    private int next;

    /** @param changeAccepted whether a person has agreed to a register that hardly resembles the known one */
    RegisterRows(RowContext in, KnownBuildings known, Scope scope, boolean changeAccepted) {
        this.in = in;
        this.known = known;
        this.scope = scope;
        this.changeAccepted = changeAccepted;
        this.parser = new BuildingParser(in);
    }

    @Override
    public boolean looksFirst() {
        return true;
    }

    @Override
    public void look(SourceRow row) {
        NewRegisterRecord b = parser.parse(row);
        if (b != null) {
            refuseRepeated(b, seenWhileLooking);
            rows.add(
                    b.registerId(),
                    b.eastM(),
                    b.northM(),
                    Address.find(b.address(), b.postcode(), b.city()).orElse(null),
                    b.buildingType());
        }
    }

    @Override
    public List<RowFault> faults(SourceRow row) {
        return parser.faults(row);
    }

    @Override
    public Optional<SkipReason> take(SourceRow row) {
        NewRegisterRecord b = parser.parse(row);
        if (b == null) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        refuseRepeated(b, seen);
        MatchResult result = match().get(next++);
        Geometry outline = in.where().findOutline(row);
        switch (result) {
            case MatchResult.Found found -> in.sink().building(tied(b, found), outline);
            case MatchResult.None none -> {
                if (none.reason() != MatchResult.Reason.NOTHING_NEAR) {
                    throw refusal(b, none);
                }
                in.sink().building(b, outline);
            }
            case MatchResult.Ambiguous ambiguous -> throw refusal(b, ambiguous);
            case MatchResult.TooFar far -> in.sink().building(b, outline);
        }
        return Optional.empty();
    }

    /** The verdict on the whole; only after the first showing. */
    private RegisterMatch match() {
        if (match == null) {
            match = RegisterMatcher.match(known, rows);
            boolean addition = scope == Scope.SUPPLEMENT;
            RegisterVerdict judged = addition ? match.verdict().ofAddition() : match.verdict();
            RegisterChange change = judged.change();
            Problem verdict = Problem.of(
                    "register-"
                            + change.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    judged.text(),
                    new Text("", ""));
            if (change.needsDecision() && !changeAccepted) {
                throw new BadInputException(
                        Problem.of(verdict.code(), verdict.what(), addition ? ACCEPT : ADD_OR_ACCEPT));
            }
            in.notices().add(verdict);
        }
        return match;
    }

    private void refuseRepeated(NewRegisterRecord b, LongRows memory) {
        String id = b.registerId();
        int before = id == null ? 0 : memory.putIfAbsent(LongRows.hash(id), b.rowNo());
        if (before != 0) {
            throw in.cells()
                    .placed(
                            Field.BUILDING_ID,
                            id,
                            RowFault.of(
                                    "duplicate-building",
                                    new Text(
                                            "samma byggnad finns redan på rad " + before + ".",
                                            "the same building already stands on row " + before + "."),
                                    new Text("Ta bort den ena raden.", "Remove one of the rows.")));
        }
    }

    private static NewRegisterRecord tied(NewRegisterRecord b, MatchResult.Found found) {
        return new NewRegisterRecord(
                b.rowNo(),
                found.fid(),
                b.registerId(),
                b.eastM(),
                b.northM(),
                b.address(),
                b.postcode(),
                b.city(),
                b.buildingType(),
                b.households(),
                b.workplaces(),
                b.holidayHomes(),
                b.publicFunction(),
                found.method(),
                found.confidencePercent());
    }

    private RowFault refusal(NewRegisterRecord b, MatchResult result) {
        return in.cells()
                .placed(
                        Field.BUILDING_ID,
                        b.registerId(),
                        RowFault.of(
                                "building-unclear",
                                result.text(),
                                new Text(
                                        "Kontrollera byggnadens id, adress och läge.",
                                        "Check the building's id, address and position.")));
    }
}
