package se.samband.core.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.text.Text;

/** Tells for every claim about a building which part it plays, also for those not in force. */
final class ClaimParts {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Sandbox sandbox;
    private final DeliveryView view;
    private final Status status;
    private final ClaimTable claims;
    private final List<Delivery> deliveries;
    private final Wording wording;

    ClaimParts(Sandbox sandbox, DeliveryView view, Status status) {
        this.sandbox = sandbox;
        this.view = view;
        this.status = status;
        this.claims = sandbox.claims();
        this.deliveries = sandbox.deliveries();
        this.wording = new Wording(claims, deliveries);
    }

    List<ClaimTrace> list() {
        List<ClaimTrace> traces = new ArrayList<>();
        for (int c = claims.begin(sandbox.building()); c < claims.end(sandbox.building()); c++) {
            traces.add(sandbox.selected().contains(c) ? inForce(c) : notInForce(c));
        }
        return List.copyOf(traces);
    }

    private ClaimTrace inForce(int claim) {
        List<Integer> contradicts = sandbox.selected().stream()
                .filter(other -> contradict(claim, other) || contradict(other, claim))
                .toList();
        boolean decides = status != Status.UNKNOWN && sandbox.judge().decides(status, claim);
        String sv = decides ? "Gäller och avgör svaret." : "Gäller men avgör inte svaret.";
        String en = decides ? "In force and decides the answer." : "In force but does not decide the answer.";
        if (!contradicts.isEmpty()) {
            Text others = wording.claims(contradicts);
            sv += " Motsäger " + others.sv() + ".";
            en += " Contradicts " + others.en() + ".";
        }
        return new ClaimTrace(
                claim, decides ? ClaimTrace.Part.DECIDES : ClaimTrace.Part.COUNTED, contradicts, new Text(sv, en));
    }

    /** One says that there is a network, the other that there is none, and they do not speak of different technologies. */
    private boolean contradict(int access, int absence) {
        if (sandbox.judge().bestVerdict(access) != ClaimChecks.TRUE
                || !sandbox.rules().saysByShortfall(claims.stateOrdinal(access))
                || !sandbox.rules().saysOutright(claims.stateOrdinal(absence))
                || sandbox.judge().report(absence) != ClaimChecks.TRUE) {
            return false;
        }
        Technology one = claims.technology(access);
        Technology other = claims.technology(absence);
        return one == other || one == Technology.UNSTATED || other == Technology.UNSTATED;
    }

    private ClaimTrace notInForce(int claim) {
        int delivery = claims.delivery(claim);
        return switch (view.role(delivery)) {
            case IN_FORCE -> supersededBy(claim, highestRankedNaming(delivery));
            case SUPERSEDED -> supersededBy(claim, completeOne(delivery));
            case CORRECTED -> {
                int by = view.correctedBy(delivery);
                Text name = wording.delivery(by);
                yield new ClaimTrace(
                        claim,
                        ClaimTrace.Part.CORRECTED,
                        List.of(),
                        new Text("Rättad av " + name.sv() + ".", "Corrected by " + name.en() + "."));
            }
            case LATER -> {
                LocalDate day = deliveries.get(delivery).asOf();
                yield new ClaimTrace(
                        claim,
                        ClaimTrace.Part.LATER,
                        List.of(),
                        new Text(
                                "Gäller " + day + ", senare än den dag som visas.",
                                "Describes " + day + ", later than the day shown."));
            }
            case WITHHELD -> throw new IllegalStateException("a withheld delivery makes no claims");
            case NOT_KNOWN -> notKnown(claim, deliveries.get(delivery));
        };
    }

    /** The complete delivery of the same stream that has taken over, also when its content is withheld. */
    private int completeOne(int delivery) {
        return IntStream.range(0, deliveries.size())
                .filter(d -> isOfSameStream(d, delivery)
                        && (view.isInForce(d) || view.role(d) == DeliveryView.Role.WITHHELD)
                        && deliveries.get(d).scope() == Scope.COMPLETE)
                .findFirst()
                .orElseThrow();
    }

    private ClaimTrace supersededBy(int claim, int by) {
        Text name = wording.delivery(by);
        return new ClaimTrace(
                claim,
                ClaimTrace.Part.SUPERSEDED,
                List.of(),
                new Text("Ersatt av " + name.sv() + ".", "Superseded by " + name.en() + "."));
    }

    private ClaimTrace notKnown(int claim, Delivery delivery) {
        Moment moment = view.moment();
        if (delivery.receivedAt().isAfter(moment.knownAt())) {
            LocalDate received = LocalDate.ofInstant(delivery.receivedAt(), SWEDEN);
            return new ClaimTrace(
                    claim,
                    ClaimTrace.Part.NOT_YET_RECEIVED,
                    List.of(),
                    new Text(
                            "Mottagen först " + received + ", efter den tidpunkt som visas.",
                            "Received only on " + received + ", after the moment shown."));
        }
        return new ClaimTrace(
                claim,
                ClaimTrace.Part.WITHDRAWN,
                List.of(),
                new Text("Leveransen är återtagen.", "The delivery has been withdrawn."));
    }

    private int highestRankedNaming(int delivery) {
        return sandbox.selected().stream()
                .map(claims::delivery)
                .filter(d -> isOfSameStream(d, delivery))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfSameStream(int a, int b) {
        return deliveries.get(a).stream().equals(deliveries.get(b).stream());
    }
}
