package se.samband.core.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samband.core.claim.Claim;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/**
 * Puts a claim into words: what it says, where it stands and how it was tied to the building. Names publisher and owner, so it
 * is for those who may see them.
 */
public final class ClaimWording {

    private final County county;

    public ClaimWording(County county) {
        this.county = county;
    }

    /** What the claim says: {@code ansluten · fiber · 1000 Mbit/s · nätägare Byanätet}. */
    public Text says(int position) {
        Claim claim = county.claims().get(position);
        List<Text> parts = new ArrayList<>();
        parts.add(claim.state().label());
        if (claim.technology() != Technology.UNSTATED) {
            parts.add(claim.technology().label());
        }
        if (claim.downMbit() >= 0) {
            parts.add(StatedSpeed.of(claim.downMbit()));
        }
        LocalDate planDate = claim.planDate();
        if (planDate != null) {
            parts.add(new Text("klart " + planDate, "ready " + planDate));
        }
        if (claim.distanceM() >= 0) {
            parts.add(
                    claim.technology() == Technology.VDSL
                            ? new Text(
                                    claim.distanceM() + " m ledning till stationen",
                                    claim.distanceM() + " m of line to the exchange")
                            : new Text(claim.distanceM() + " m till nätet", claim.distanceM() + " m to the network"));
        }
        if (claim.programme() >= 0) {
            String programme = county.programmes().get(claim.programme());
            parts.add(new Text("stöd " + programme, "programme " + programme));
        }
        if (claim.prioritised()) {
            parts.add(new Text("prioriterad av regionen", "prioritised by the region"));
        }
        if (claim.owner() >= 0) {
            String owner = county.owners().get(claim.owner());
            parts.add(new Text("nätägare " + owner, "network owner " + owner));
        }
        return new Text(
                String.join(" · ", parts.stream().map(Text::sv).toList()),
                String.join(" · ", parts.stream().map(Text::en).toList()));
    }

    /** Where it stands: {@code Byanätet, leverans 7 (fil.csv, rad 12, per 2025-10-01)}. */
    public Text source(int position) {
        Delivery delivery = delivery(position);
        if (!delivery.isDisclosed()) {
            return new Text(
                    "en leverans som inte visas för dig, per " + delivery.asOf(),
                    "a delivery that is not shown to you, as of " + delivery.asOf());
        }
        int row = county.claims().row(position);
        String start = delivery.publisher() + ", ";
        String file = " " + delivery.id() + " (" + delivery.fileName() + ", ";
        return new Text(
                start + "leverans" + file + "rad " + row + ", per " + delivery.asOf() + ")",
                start + "delivery" + file + "row " + row + ", as of " + delivery.asOf() + ")");
    }

    /** How it was tied to the building: {@code byggnads-id, säkerhet 100 %}. */
    public Text tie(int position) {
        Claim claim = county.claims().get(position);
        Text sure = Percent.of(claim.confidencePercent());
        return new Text(
                claim.matchMethod().label().sv() + ", säkerhet " + sure.sv(),
                claim.matchMethod().label().en() + ", confidence " + sure.en());
    }

    public Delivery delivery(int position) {
        return county.deliveries().get(county.claims().delivery(position));
    }
}
