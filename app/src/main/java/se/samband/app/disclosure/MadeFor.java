package se.samband.app.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.CountyState;
import se.samband.core.access.Audience;
import se.samband.core.access.Sight;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind.Content;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.RefusedException;
import se.samband.core.text.Text;
import se.samband.store.row.StoredDelivery;

/**
 * Refuses a file for people who may see less than its maker where it could only be made of what they may not see. What can be left out
 * is left out, since the county is limited to their sight; this is for what would then be empty, or say something else than it seems
 * to. Where a file is made for its maker's own eyes nothing is refused.
 */
public final class MadeFor {
    private static final List<Content> JUDGED_BY = List.of(Content.REGISTER, Content.CLAIM);

    private final SeenWorkspace seen;
    private final Audience audience;

    private MadeFor(SeenWorkspace seen, Audience audience) {
        this.seen = seen;
        this.audience = audience;
    }

    /** The check of files of this workspace, if they are made for others. */
    private static Optional<MadeFor> find(SeenWorkspace seen) {
        return seen.viewer().findAudience().map(audience -> new MadeFor(seen, audience));
    }

    /**
     * Before a file of one delivery's own rows.
     *
     * @throws RefusedException if those whom the file is made for may not see the delivery, but its maker does
     */
    public static void requireDelivery(SeenWorkspace seen, long id) {
        find(seen).ifPresent(made -> {
            List<Delivery> hidden = made.hiddenFromOthers(d -> d.id() == id);
            if (!hidden.isEmpty()) {
                throw made.refuse(
                        "for-delivery",
                        new Text(
                                "En leverans rader får bara den läsa som får se leveransen.",
                                "The rows of a delivery are only for those who may see it."),
                        hidden);
            }
        });
    }

    /**
     * Before a file of things that each belong to one delivery: a list of deliveries, a layer.
     *
     * @param among whether a delivery of this number is one that it is made of
     * @throws RefusedException if all of them are hidden from those whom the file is made for
     */
    public static void requireSome(SeenWorkspace seen, LongPredicate among) {
        find(seen).ifPresent(made -> {
            List<Delivery> hidden = made.hiddenFromOthers(d -> among.test(d.id()));
            boolean none = seen.deliveries().list().stream().noneMatch(d -> among.test(d.id()));
            if (none && !hidden.isEmpty()) {
                throw made.refuse("for-nothing-left", NOTHING_LEFT, hidden);
            }
        });
    }

    /**
     * Before a file of all there is, where nothing can be left out.
     *
     * @throws RefusedException if anything is hidden from those whom the file is made for
     */
    public static void requireWhole(SeenWorkspace seen) {
        find(seen).ifPresent(made -> {
            List<Delivery> hidden = made.hiddenFromOthers(d -> true);
            if (!hidden.isEmpty()) {
                throw made.refuse(
                        "for-whole",
                        new Text(
                                "Filen härleds ur alla leveranser, och ingen kan lämnas utanför.",
                                "The file is derived from all deliveries, and none can be left out."),
                        hidden);
            }
        });
    }

    /**
     * Before a file of buildings with their status, or of figures.
     *
     * @throws RefusedException if all registers, or all claims, in force are withheld from those whom the file is made for
     */
    public static void requireJudged(SeenWorkspace seen, CountyState state, Moment moment) {
        find(seen).ifPresent(made -> {
            DeliveryView view = state.view(moment);
            List<Delivery> needed = JUDGED_BY.stream()
                    .filter(content -> !isInForce(state, view, content))
                    .flatMap(content -> made.withheld(state, view, content).stream())
                    .toList();
            if (!needed.isEmpty()) {
                throw made.refuse("for-nothing-left", NOTHING_LEFT, needed);
            }
        });
    }

    private static boolean isInForce(CountyState state, DeliveryView view, Content content) {
        List<Delivery> deliveries = state.county().deliveries();
        return IntStream.range(0, deliveries.size())
                .filter(view::isInForce)
                .anyMatch(d -> deliveries.get(d).kind().content() == content);
    }

    /**
     * Before a file of a comparison, whose parts add up to the whole difference: what is left out would seem to have changed.
     *
     * @throws RefusedException if a register or claim that counts on either side is withheld from those whom the file is made for
     */
    public static void requireCompared(SeenWorkspace seen, CountyState state, Moment a, Moment b) {
        find(seen).ifPresent(made -> {
            List<Delivery> withheld = Stream.of(a, new Moment(a.asOf(), b.knownAt()), b)
                    .map(state::view)
                    .flatMap(
                            view -> JUDGED_BY.stream().flatMap(content -> made.withheld(state, view, content).stream()))
                    .distinct()
                    .toList();
            if (!withheld.isEmpty()) {
                throw made.refuse(
                        "for-comparison",
                        new Text(
                                "Det som härleds ärver den strängaste klassen, och utan strängare leveranser skulle jämförelsen"
                                        + " visa förändringar som inte har skett.",
                                "What is derived inherits the strictest class, and without stricter deliveries the comparison"
                                        + " would show changes that have not happened."),
                        withheld);
            }
        });
    }

    /**
     * Before a file of figures: those made of more than the receivers are shown are released for groups of at least the minimum.
     *
     * @param sizes how many units each figure stands for
     * @throws RefusedException if one stands for fewer, but not for none
     */
    public static void requireGroups(
            SeenWorkspace seen, CountyState state, Moment moment, UnitKind unit, LongStream sizes) {
        find(seen).ifPresent(made -> {
            DeliveryView view = state.view(moment);
            List<Delivery> undisclosed = IntStream.range(
                            0, state.county().deliveries().size())
                    .filter(view::isInForce)
                    .mapToObj(state.county().deliveries()::get)
                    .filter(d -> JUDGED_BY.contains(d.kind().content()) && !d.isDisclosed())
                    .toList();
            long small = sizes.filter(size -> size > 0 && size < made.audience.minimumGroup())
                    .count();
            if (small > 0 && !undisclosed.isEmpty()) {
                throw made.refuse("for-small-groups", made.tooSmall(unit, small), undisclosed);
            }
        });
    }

    /** Deliveries that the maker sees and those whom the file is made for do not, without those withdrawn; for telling the maker. */
    public static Optional<Text> findLeftOut(SeenWorkspace seen) {
        return find(seen)
                .map(made -> made.hiddenFromOthers(d -> d.withdrawnAt() == null))
                .filter(hidden -> !hidden.isEmpty())
                .map(hidden -> new Text(
                        "Visas inte, eftersom de är strängare: "
                                + Refusal.numbers(hidden).sv() + ".",
                        "Not shown, since they are stricter: "
                                + Refusal.numbers(hidden).en() + "."));
    }

    private static final Text NOTHING_LEFT = new Text(
            "Det som härleds ärver den strängaste klassen, och utan strängare leveranser blir inget kvar.",
            "What is derived inherits the strictest class, and without stricter deliveries nothing is left.");

    private Text tooSmall(UnitKind unit, long small) {
        int minimum = audience.minimumGroup();
        return new Text(
                "Siffror som bygger på strängare leveranser släpps för minst " + minimum + " "
                        + unit.label().sv() + "; rader som står för färre: " + small + ".",
                "Figures made of stricter deliveries are released for at least " + minimum + " "
                        + unit.label().en() + "; lines that stand for fewer: " + small + ".");
    }

    private List<Delivery> hiddenFromOthers(Predicate<Delivery> which) {
        Sight others = seen.viewer().sight();
        return seen.makers().deliveries().list().stream()
                .map(StoredDelivery::delivery)
                .filter(d -> !others.sees(d))
                .filter(which)
                .toList();
    }

    /** What would count for the maker, but does not for those whom the file is made for. */
    private List<Delivery> withheld(CountyState state, DeliveryView view, Content content) {
        Sight maker = seen.makers().viewer().sight();
        BitSet left = state.county().mask().withheld();
        return left.stream()
                .filter(d -> view.role(d) == DeliveryView.Role.WITHHELD)
                .mapToObj(state.county().deliveries()::get)
                .filter(d ->
                        d.kind().content() == content && !d.confidentiality().isStricterThan(maker.uses()))
                .toList();
    }

    private RefusedException refuse(String code, Text rule, List<Delivery> stricter) {
        Set<Long> shown = seen.makers().deliveries().list().stream()
                .map(StoredDelivery::id)
                .collect(Collectors.toSet());
        return Refusal.of(
                code,
                audience,
                rule,
                stricter.stream().filter(d -> shown.contains(d.id())).toList());
    }
}
