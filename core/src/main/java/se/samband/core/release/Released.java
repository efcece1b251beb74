package se.samband.core.release;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;

/**
 * One building by the claims about it that may be used, judged by all of them, or by one at a time to tell which of them give it its
 * status.
 */
final class Released {

    private final County county;
    private final DeliveryView view;
    private final StatusRulebook rules;
    private final List<Claim> used;

    Released(County county, DeliveryView view, StatusRulebook rules, List<Claim> used) {
        this.county = county;
        this.view = view;
        this.rules = rules;
        this.used = used;
    }

    PublicAnswer.Level level(int levelMbit) {
        return level(levelMbit, used);
    }

    /** Plans by themselves and grants by themselves, which what is there already or each other would hide; neither if there are none. */
    List<PublicAnswer.Level> coming() {
        return Stream.of(ClaimState.PLANNED, ClaimState.GRANTED)
                .map(state ->
                        used.stream().filter(claim -> claim.state() == state).toList())
                .flatMap(claims -> rules.levelsMbit().stream()
                        .map(mbit -> level(mbit, claims))
                        .filter(level -> isComing(level.status()))
                        .limit(1))
                .toList();
    }

    private PublicAnswer.Level level(int levelMbit, List<Claim> claims) {
        Status status = status(levelMbit, claims);
        List<Claim> giving = claims.stream()
                .filter(claim -> status(levelMbit, List.of(claim)) == status)
                .toList();
        boolean wireless = !giving.isEmpty()
                && giving.stream().allMatch(claim -> claim.technology().isWireless());
        return new PublicAnswer.Level(levelMbit, status, technologies(giving), wireless, readyBy(status, giving));
    }

    /** Technologies that the building is connected by at a stated speed below every level. */
    Set<Technology> tooSlow() {
        int lowestMbit = rules.levelsMbit().getLast();
        return technologies(used.stream()
                .filter(claim -> claim.state() == ClaimState.CONNECTED)
                .filter(claim -> claim.downMbit() >= 0 && claim.downMbit() < lowestMbit)
                .toList());
    }

    private Status status(int levelMbit, List<Claim> claims) {
        LocalDate asOf = view.moment().asOf();
        Question question = new Question(levelMbit, rules.statedSpeedSet().id());
        return StatusEvaluator.statusOf(withOnly(claims), view, rules, question, asOf, 0);
    }

    private static boolean isComing(Status status) {
        return status == Status.PLANNED || status == Status.GRANTED;
    }

    private static Set<Technology> technologies(List<Claim> giving) {
        Set<Technology> technologies = EnumSet.noneOf(Technology.class);
        giving.forEach(claim -> technologies.add(claim.technology()));
        technologies.remove(Technology.UNSTATED);
        return technologies;
    }

    private @Nullable LocalDate readyBy(Status status, List<Claim> giving) {
        if (!isComing(status)) {
            return null;
        }
        LocalDate asOf = view.moment().asOf();
        LocalDate earliest = null;
        for (Claim claim : giving) {
            LocalDate day = claim.planDate();
            if (day != null && !day.isBefore(asOf) && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
        }
        return earliest;
    }

    /** The county as far as this one building is concerned, which has index 0 in it. */
    private County withOnly(List<Claim> claims) {
        ClaimTable.Builder table = new ClaimTable.Builder();
        for (Claim claim : claims) {
            table.add(0, claim);
        }
        return county.with(county.deliveries(), table.build(1));
    }
}
