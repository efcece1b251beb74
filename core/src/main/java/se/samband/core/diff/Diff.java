package se.samband.core.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterHistory;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.figures.AreaSlots;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.status.Question;
import se.samband.core.status.Status;

/**
 * What changed from side A to side B, told apart by cause.
 *
 * <p>Only what is in the register on both sides can change status; it goes through the stations of a {@link Chain}. What leaves
 * the register leaves with the status it had on side A, what enters enters with the status it has on side B. A building whose
 * number of households changes is both: those it has on both sides change status, the others leave or enter. Therefore, for every
 * status, unit and area, the figures of B less those of A are exactly the sum of the contributions.
 */
public final class Diff {

    private static final UnitKind[] UNITS = UnitKind.values();

    private final County county;
    private final Side sideA;
    private final Side sideB;
    private final Question question;
    private final Chain chain;
    private final Causes causes;

    private Diff(County county, Side sideA, Side sideB, Question question) {
        this.county = county;
        this.sideA = sideA;
        this.sideB = sideB;
        this.question = question;
        this.chain = Chain.of(county, sideA, sideB, question);
        this.causes = new Causes(county, chain);
    }

    /**
     * @throws se.samband.core.problem.BadInputException if a rulebook does not know the question's level or technology set
     */
    public static Diff between(County county, Side a, Side b, Question question) {
        return new Diff(county, a, b, question);
    }

    public Side sideA() {
        return sideA;
    }

    public Side sideB() {
        return sideB;
    }

    public Question question() {
        return question;
    }

    /** The county's figures on side A. */
    public Counts totalA() {
        return Figures.total(county, chain.registerA(), chain.a());
    }

    /** The county's figures on side B. */
    public Counts totalB() {
        return Figures.total(county, chain.registerB(), chain.b());
    }

    /** The figures of every area of a kind on side A. */
    public FigureTable figuresA(AreaKind kind) {
        return Figures.count(county, chain.registerA(), chain.a(), kind);
    }

    /** The figures of every area of a kind on side B. */
    public FigureTable figuresB(AreaKind kind) {
        return Figures.count(county, chain.registerB(), chain.b(), kind);
    }

    /** The building's status on side A; empty when the register did not hold it. */
    public Optional<Status> statusA(int building) {
        return chain.registerA().isPresent(building) ? Optional.of(chain.a().of(building)) : Optional.empty();
    }

    /** The building's status on side B; empty when the register does not hold it. */
    public Optional<Status> statusB(int building) {
        return chain.registerB().isPresent(building) ? Optional.of(chain.b().of(building)) : Optional.empty();
    }

    /** Indexes of the buildings that take any step, ascending. */
    public IntStream changed() {
        return IntStream.range(0, county.buildings().size()).filter(this::isChanged);
    }

    public boolean isChanged(int building) {
        boolean before = chain.registerA().isPresent(building);
        boolean after = chain.registerB().isPresent(building);
        if (!before || !after) {
            return before != after;
        }
        return !chain.isUnchanged(building) || hasNewId(building) || hasOtherUnits(building);
    }

    /** Why one building changed; cheaper than {@link #stepsOf}, which also finds the deliveries behind. */
    public Set<ChangeReason> reasonsOf(int building) {
        Set<ChangeReason> reasons = EnumSet.noneOf(ChangeReason.class);
        walk(building, (reason, from, to, unit, count) -> reasons.add(reason));
        return reasons;
    }

    /** The steps of one building in order; empty when nothing changed. */
    public List<Step> stepsOf(int building) {
        List<Step> steps = new ArrayList<>();
        walk(building, (reason, from, to, unit, count) -> {
            List<Integer> deliveries = causes.of(reason, building);
            Step step = new Step(reason, from, to, deliveries);
            if (!steps.contains(step)) {
                steps.add(step);
            }
        });
        steps.sort(Comparator.comparing(step -> place(step.reason(), building)));
        return steps;
    }

    /** The reasons' own order, with deliveries and time exchanged where the building's chain has them so. */
    private ChangeReason place(ChangeReason reason, int building) {
        if (!chain.isTimeFirst(building)) {
            return reason;
        }
        return switch (reason) {
            case NETWORK -> ChangeReason.TIME;
            case TIME -> ChangeReason.NETWORK;
            default -> reason;
        };
    }

    /** The changes by area, in one pass. */
    public DiffTable table(AreaKind kind) {
        AreaSlots slots = AreaSlots.of(county, kind);
        Flows[] flows = new Flows[slots.size()];
        for (int slot = 0; slot < flows.length; slot++) {
            flows[slot] = new Flows();
        }
        for (int b = 0; b < county.buildings().size(); b++) {
            if (isChanged(b)) {
                walk(b, flows[slots.slotOf(b)]::add);
            }
        }
        Flows total = new Flows();
        List<DiffRow> rows = new ArrayList<>();
        for (int slot = 0; slot < flows.length; slot++) {
            total.add(flows[slot]);
            if (slots.hasRow(slot, !flows[slot].isEmpty())) {
                rows.add(new DiffRow(kind, slots.area(slot), flows[slot]));
            }
        }
        return new DiffTable(kind, rows, total);
    }

    /** Receives how many of a unit take a step. */
    private interface Visitor {
        void step(ChangeReason reason, @Nullable Status from, @Nullable Status to, UnitKind unit, long count);
    }

    private void walk(int building, Visitor visitor) {
        RegisterView registerA = chain.registerA();
        RegisterView registerB = chain.registerB();
        Status first = chain.a().of(building);
        Status last = chain.b().of(building);
        for (UnitKind unit : UNITS) {
            int before = registerA.count(unit, building);
            int after = registerB.count(unit, building);
            int common = Math.min(before, after);
            if (common > 0) {
                walkStations(building, unit, common, visitor);
            }
            if (before > common) {
                ChangeReason reason =
                        registerB.isPresent(building) ? ChangeReason.FEWER_UNITS : ChangeReason.LEFT_REGISTER;
                visitor.step(reason, first, null, unit, before - common);
            }
            if (after > common) {
                ChangeReason reason =
                        registerA.isPresent(building) ? ChangeReason.MORE_UNITS : ChangeReason.ENTERED_REGISTER;
                visitor.step(reason, null, last, unit, after - common);
            }
        }
    }

    private void walkStations(int building, UnitKind unit, int count, Visitor visitor) {
        Status a = chain.a().of(building);
        Status corrected = chain.corrected().of(building);
        Status between = chain.between(building).of(building);
        Status aged = chain.aged().of(building);
        Status b = chain.b().of(building);
        if (hasNewId(building)) {
            visitor.step(ChangeReason.ID_CHANGED, a, a, unit, count);
        }
        if (a != corrected) {
            visitor.step(ChangeReason.CORRECTED, a, corrected, unit, count);
        }
        boolean timeFirst = chain.isTimeFirst(building);
        if (corrected != between) {
            visitor.step(timeFirst ? ChangeReason.TIME : ChangeReason.NETWORK, corrected, between, unit, count);
        }
        if (between != aged) {
            visitor.step(timeFirst ? ChangeReason.NETWORK : ChangeReason.TIME, between, aged, unit, count);
        }
        if (aged != b) {
            visitor.step(ChangeReason.RULEBOOK, aged, b, unit, count);
        }
    }

    private boolean hasNewId(int building) {
        int before = chain.registerA().recordOf(building);
        int after = chain.registerB().recordOf(building);
        RegisterHistory register = county.register();
        return before >= 0 && after >= 0 && register.registerId()[before] != register.registerId()[after];
    }

    private boolean hasOtherUnits(int building) {
        for (UnitKind unit : UNITS) {
            if (chain.registerA().count(unit, building) != chain.registerB().count(unit, building)) {
                return true;
            }
        }
        return false;
    }
}
