package se.samband.core.testing;

import se.samband.core.claim.Claim;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;

/** Claims and deliveries that are the same but for one thing. */
public final class Changed {
    private Changed() {}

    public static Claim owned(Claim c, int owner) {
        return new Claim(
                c.delivery(),
                c.row(),
                c.state(),
                c.technology(),
                c.downMbit(),
                owner,
                c.planDate(),
                c.distanceM(),
                c.dedicated(),
                c.programme(),
                c.prioritised(),
                c.matchMethod(),
                c.confidencePercent());
    }

    public static Delivery withClass(Delivery d, Confidentiality confidentiality) {
        return copy(d, d.fileName(), confidentiality);
    }

    public static Delivery withFile(Delivery d, String fileName) {
        return copy(d, fileName, d.confidentiality());
    }

    private static Delivery copy(Delivery d, String fileName, Confidentiality confidentiality) {
        return new Delivery(
                d.id(),
                d.kind(),
                d.publisher(),
                d.asOf(),
                d.receivedAt(),
                fileName,
                d.sha256(),
                confidentiality,
                d.scope(),
                d.corrects(),
                d.withdrawnAt(),
                d.collection());
    }
}
