package se.samband.core.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Delivery;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/**
 * Names of claims and changes in sentences. Deliveries are named by number only, so that no sentence reveals who filed; those of which
 * the reader may not know whose they are have no name at all, since claims of one number are of one owner.
 */
final class Wording {

    private static final Text NOT_SHOWN =
            new Text("en leverans som inte visas för dig", "a delivery that is not shown to you");

    private final ClaimTable claims;
    private final List<Delivery> deliveries;

    Wording(ClaimTable claims, List<Delivery> deliveries) {
        this.claims = claims;
        this.deliveries = deliveries;
    }

    Text claim(int claim) {
        Delivery from = deliveries.get(claims.delivery(claim));
        if (!from.isDisclosed()) {
            return new Text("en uppgift i " + NOT_SHOWN.sv(), "a claim of " + NOT_SHOWN.en());
        }
        long delivery = from.id();
        int row = claims.row(claim);
        if (row == 0) {
            return new Text("en uppgift i leverans " + delivery, "a claim of delivery " + delivery);
        }
        return new Text("rad " + row + " i leverans " + delivery, "row " + row + " of delivery " + delivery);
    }

    Text claims(List<Integer> positions) {
        return new Text(
                positions.stream().map(c -> claim(c).sv()).distinct().collect(Collectors.joining(", ")),
                positions.stream().map(c -> claim(c).en()).distinct().collect(Collectors.joining(", ")));
    }

    Text delivery(int position) {
        Delivery delivery = deliveries.get(position);
        if (!delivery.isDisclosed()) {
            return NOT_SHOWN;
        }
        return new Text(
                "leverans " + delivery.id() + " (" + delivery.asOf() + ")",
                "delivery " + delivery.id() + " (" + delivery.asOf() + ")");
    }

    Text counterfactual(Status to, List<Change> changes) {
        if (changes.stream().allMatch(Change.RemoveClaim.class::isInstance)) {
            Text removed = claims(changes.stream()
                    .map(change -> ((Change.RemoveClaim) change).claim())
                    .toList());
            return new Text(
                    "Svaret blir ”" + to.label().sv() + "” utan " + removed.sv() + ".",
                    "The answer would be “" + to.label().en() + "” without " + removed.en() + ".");
        }
        return new Text(
                "Svaret blir ”" + to.label().sv() + "” om "
                        + changes.stream().map(c -> change(c).sv()).collect(Collectors.joining(" och om ")) + ".",
                "The answer would be “" + to.label().en() + "” if "
                        + changes.stream().map(c -> change(c).en()).collect(Collectors.joining(" and if ")) + ".");
    }

    private Text change(Change change) {
        return switch (change) {
            case Change.SetTechnology e ->
                stated(e, "tekniken", "the technology", e.technology().label());
            case Change.SetSpeed e -> stated(e, "hastigheten", "the speed", StatedSpeed.of(e.downMbit()));
            case Change.SetPlanDate e -> stated(e, "slutdatumet", "the end date", date(e.planDate()));
            case Change.SetDistance e ->
                stated(e, "avståndet till nätet", "the distance to the network", Text.same(e.distanceM() + " m"));
            case Change.SetConfidence e ->
                stated(e, "säkerheten i matchningen", "the confidence of the match", Percent.of(e.confidencePercent()));
            case Change.AddClaim e -> added(e.claim());
            case Change.RemoveClaim e ->
                new Text(claim(e.claim()).sv() + " inte fanns", claim(e.claim()).en() + " were not there");
        };
    }

    private Text stated(Change.Edit edit, String fieldSv, String fieldEn, Text value) {
        Text claim = claim(edit.claim());
        return new Text(
                fieldSv + " på " + claim.sv() + " är " + value.sv(),
                fieldEn + " on " + claim.en() + " is " + value.en());
    }

    private static Text added(Claim claim) {
        StringBuilder sv = new StringBuilder("någon uppger ”")
                .append(claim.state().label().sv())
                .append('”');
        StringBuilder en = new StringBuilder("somebody reports “")
                .append(claim.state().label().en())
                .append('”');
        if (claim.technology() != Technology.UNSTATED) {
            sv.append(", ").append(claim.technology().label().sv());
            en.append(", ").append(claim.technology().label().en());
        } else if (claim.state() == ClaimState.NONE) {
            sv.append(" för all teknik");
            en.append(" for all technology");
        }
        if (claim.downMbit() >= 0) {
            Text speed = StatedSpeed.of(claim.downMbit());
            sv.append(", ").append(speed.sv());
            en.append(", ").append(speed.en());
        }
        LocalDate planDate = claim.planDate();
        if (planDate != null) {
            sv.append(", klart ").append(planDate);
            en.append(", ready ").append(planDate);
        }
        return new Text(sv.toString(), en.toString());
    }

    private static Text date(LocalDate date) {
        return Text.same(date.toString());
    }
}
