package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.Map;

/**
 * A mapping proposed from the column names.
 *
 * @param confidencePercent how sure each proposed field is: 100 for the name the source itself uses, less for a name that only
 *     resembles a known one
 * @param unusedColumns columns of the file that no field takes
 */
public record MappingProposal(Mapping mapping, Map<Field, Integer> confidencePercent, List<String> unusedColumns) {}
