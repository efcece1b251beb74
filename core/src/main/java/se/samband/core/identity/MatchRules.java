package se.samband.core.identity;

import se.samband.core.text.Text;

/**
 * The thresholds of recognition. No authority has published any for this: every figure here is an assumption that a region may
 * change, and {@link #NOTE} says so wherever a match is explained.
 *
 * @param positionRadiusM how far apart two points may be to be one building by position alone, metres
 * @param addressRadiusM how far apart two points with equal address may be to be one building, metres
 * @param suspectIdM two points with equal id further apart than this make the id doubtful, metres
 * @param farFromIdM a row's point further than this from the building that its id names contradicts the id, metres
 * @param nearPercent confidence by position alone at distance 0
 * @param farPercent confidence by position alone at {@code positionRadiusM}; between them it falls in a straight line
 * @param addressNearPercent confidence with equal address at distance 0
 * @param addressFarPercent the same at {@code addressRadiusM}
 * @param addressOnlyPercent confidence with equal address and postal code or town, without position
 * @param streetInMunicipalityPercent the same when neither postal code nor town could be compared but the municipality is equal
 * @param streetOnlyPercent the same when the municipality could not be compared either
 * @param otherAddressPenalty points taken off a match by position when both have an address and the two differ
 * @param otherUsePenalty points taken off when both have a use and the two differ
 * @param onlyOneInUsePenalty points taken off when of several buildings at one address the only one with households, workplaces or
 *     holiday homes is taken: a house and not its outbuildings
 * @param leastPercent a match less sure than this is none
 * @param tiePoints two candidates whose confidences differ by at most this many points cannot be told apart
 */
public record MatchRules(
        double positionRadiusM,
        double addressRadiusM,
        double suspectIdM,
        double farFromIdM,
        double nearPercent,
        double farPercent,
        double addressNearPercent,
        double addressFarPercent,
        double addressOnlyPercent,
        double streetInMunicipalityPercent,
        double streetOnlyPercent,
        double otherAddressPenalty,
        double otherUsePenalty,
        double onlyOneInUsePenalty,
        double leastPercent,
        double tiePoints) {

    public static final MatchRules ASSUMED =
            new MatchRules(20, 60, 100, 1000, 90, 55, 98, 75, 80, 72, 65, 20, 10, 10, 50, 2);

    public static final Text NOTE = new Text(
            "Antagande: gränserna för när två byggnader anses vara samma är programmets egna och kan ändras.",
            "Assumption: the limits for when two buildings are taken to be the same are the program's own and can be changed.");

    public MatchRules {
        if (!(positionRadiusM > 0 && addressRadiusM > 0 && suspectIdM > 0 && farFromIdM > 0)) {
            throw new IllegalArgumentException("radii must be positive");
        }
    }

    public MatchRules withPositionRadiusM(double radiusM) {
        return new MatchRules(
                radiusM,
                addressRadiusM,
                suspectIdM,
                farFromIdM,
                nearPercent,
                farPercent,
                addressNearPercent,
                addressFarPercent,
                addressOnlyPercent,
                streetInMunicipalityPercent,
                streetOnlyPercent,
                otherAddressPenalty,
                otherUsePenalty,
                onlyOneInUsePenalty,
                leastPercent,
                tiePoints);
    }
}
