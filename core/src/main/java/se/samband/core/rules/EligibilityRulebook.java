package se.samband.core.rules;

import java.util.List;
import java.util.Set;

/**
 * Which buildings may be subsidised in a grant call. Immutable.
 *
 * @param counties codes of the counties it covers; empty means the whole country
 * @param infrastructure what a building must lack
 * @param assumedSpeeds the first that applies to a claim counts; empty when speed is not asked for
 */
public record EligibilityRulebook(
        RulebookHeader header,
        Set<String> counties,
        InfrastructureTest infrastructure,
        List<Parameter> parameters,
        List<AssumedSpeed> assumedSpeeds)
        implements Rulebook {

    public boolean covers(String countyCode) {
        return counties.isEmpty() || counties.contains(countyCode);
    }
}
