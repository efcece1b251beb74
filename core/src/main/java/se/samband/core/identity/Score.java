package se.samband.core.identity;

import se.samband.core.claim.MatchMethod;

/** How well a row and a known building agree, apart from ids. Scores are thousandths of a per cent. */
final class Score {

    static final int POINT = 1000;
    static final int NONE = 0;

    private final MatchRules rules;

    Score(MatchRules rules) {
        this.rules = rules;
    }

    /**
     * @param distanceM metres between the points, NaN when one is missing
     * @return 1 … 100 000, or {@link #NONE} when the two are not taken to be the same
     */
    int of(AddressAgreement agreement, double distanceM, boolean otherUse) {
        double percent = percent(agreement, distanceM) - (otherUse ? rules.otherUsePenalty() : 0);
        return percent < rules.leastPercent() ? NONE : (int) Math.round(percent * POINT);
    }

    boolean isEnough(int score) {
        return score >= rules.leastPercent() * POINT;
    }

    /** The method behind a score that is not {@link #NONE}. */
    MatchMethod method(AddressAgreement agreement, double distanceM) {
        if (!agreement.sameStreet()) {
            return MatchMethod.POSITION;
        }
        return Double.isNaN(distanceM) ? MatchMethod.ADDRESS : MatchMethod.ADDRESS_AND_POSITION;
    }

    private double percent(AddressAgreement agreement, double distanceM) {
        boolean known = !Double.isNaN(distanceM);
        if (agreement.sameStreet()) {
            if (!known) {
                return addressPercent(agreement);
            }
            return distanceM > rules.addressRadiusM()
                    ? 0
                    : between(
                            rules.addressNearPercent(), rules.addressFarPercent(), distanceM / rules.addressRadiusM());
        }
        if (!known || distanceM > rules.positionRadiusM()) {
            return 0;
        }
        return between(rules.nearPercent(), rules.farPercent(), distanceM / rules.positionRadiusM())
                - (agreement == AddressAgreement.DIFFERENT ? rules.otherAddressPenalty() : 0);
    }

    private double addressPercent(AddressAgreement agreement) {
        return switch (agreement) {
            case EQUAL -> rules.addressOnlyPercent();
            case IN_MUNICIPALITY -> rules.streetInMunicipalityPercent();
            case STREET_ONLY -> rules.streetOnlyPercent();
            case DIFFERENT, NOT_COMPARABLE -> 0;
        };
    }

    private static double between(double near, double far, double part) {
        return near + (far - near) * part;
    }
}
