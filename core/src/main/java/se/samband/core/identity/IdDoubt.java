package se.samband.core.identity;

/** What a row states that contradicts the building its id names. The id goes first all the same. */
public enum IdDoubt {
    /** Its point lies further away than {@link MatchRules#farFromIdM}. */
    FAR_FROM_POSITION,
    /** It states another municipality than the one the building lies in. */
    IN_OTHER_MUNICIPALITY
}
