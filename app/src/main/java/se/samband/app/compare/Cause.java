package se.samband.app.compare;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.samband.core.building.UnitKind;
import se.samband.core.diff.ChangeClass;
import se.samband.core.diff.ChangeReason;
import se.samband.core.diff.Flows;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/** The columns of a comparison, in the order in which the steps are taken: the classes of change, with expiry apart from rulebooks. */
enum Cause {
    CORRECTION('R', ChangeClass.CORRECTION, EnumSet.of(ChangeReason.CORRECTED)),
    NETWORK('N', ChangeClass.NETWORK, EnumSet.of(ChangeReason.NETWORK)),
    TIME('T', ChangeClass.RULE, EnumSet.of(ChangeReason.TIME)),
    RULEBOOK('§', ChangeClass.RULE, EnumSet.of(ChangeReason.RULEBOOK)),
    REGISTER(
            '±',
            ChangeClass.REGISTER,
            EnumSet.of(
                    ChangeReason.LEFT_REGISTER,
                    ChangeReason.ENTERED_REGISTER,
                    ChangeReason.FEWER_UNITS,
                    ChangeReason.MORE_UNITS)),
    IDENTITY('I', ChangeClass.IDENTITY, EnumSet.of(ChangeReason.ID_CHANGED));

    private final char letter;
    private final ChangeClass changeClass;
    private final Set<ChangeReason> reasons;

    Cause(char letter, ChangeClass changeClass, Set<ChangeReason> reasons) {
        this.letter = letter;
        this.changeClass = changeClass;
        this.reasons = reasons;
    }

    /** Stands beside the colour on map and legend. */
    char letter() {
        return letter;
    }

    Set<ChangeReason> reasons() {
        return reasons;
    }

    /** The class, and which part of it where the class has two. */
    Text label() {
        Text whole = changeClass.label();
        return isPart() ? new Text(whole.sv() + ": " + part().sv(), whole.en() + ": " + part().en()) : whole;
    }

    /** Shorter, for the head of a column. */
    Text column() {
        return isPart() ? part() : changeClass.label();
    }

    /** How many took a step for this cause. */
    long touched(Flows flows, UnitKind unit) {
        return reasons.stream().mapToLong(reason -> flows.touched(reason, unit)).sum();
    }

    /** What the cause adds to the number with one of the statuses. */
    long net(Flows flows, Set<Status> statuses, UnitKind unit) {
        long sum = 0;
        for (ChangeReason reason : reasons) {
            for (Status status : statuses) {
                sum += flows.net(reason, status, unit);
            }
        }
        return sum;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Cause> find(String code) {
        for (Cause cause : values()) {
            if (cause.code().equals(code)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private boolean isPart() {
        return changeClass == ChangeClass.RULE;
    }

    private Text part() {
        return this == TIME ? new Text("tid", "time") : new Text("annan regelbok", "another rulebook");
    }
}
