package se.samband.app.deliveries;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Tells when a whole file says nothing of what the status hangs on, while there is still time to choose a column. */
final class FieldsNotRead {

    /** Not grants: the standard rulebook assumes their speed and so counts them whatever the technology. */
    private static final Set<DeliveryKind> TECHNOLOGY_NEEDED = EnumSet.of(DeliveryKind.FILING, DeliveryKind.PLANNED);

    private FieldsNotRead() {}

    /** @param unused columns of the file that nothing is read from */
    static void notice(DeliveryKind kind, Mapping mapping, List<String> unused, Notices notices) {
        if (TECHNOLOGY_NEEDED.contains(kind) && mapping.find(Field.TECHNOLOGY).isEmpty()) {
            notices.add(
                    Problem.of(
                            "technology-unmapped",
                            new Text(
                                    "ingen kolumn läses som teknik." + names(unused, "Kolumner som inte används: ")
                                            + " Där även hastigheten saknas går det inte att avgöra om nivån nås, och byggnaderna blir okända.",
                                    "no column is read as technology." + names(unused, "Columns not used: ")
                                            + " Where the speed is missing too, it cannot be told whether the level is reached, and the buildings become unknown."),
                            new Text(
                                    "Välj kolumnen för teknik, eller ge fältet ett värde för tomma celler (constant: i mappningen) när hela filen gäller en teknik.",
                                    "Choose the column of the technology, or give the field a value for empty cells (constant: in the mapping) when the whole file is of one technology.")));
        }
        // Fibre without a speed counts as fast by an assumption of the rulebooks.
        if (kind == DeliveryKind.FILING && mapping.find(Field.DOWN_SPEED).isEmpty() && !unused.isEmpty()) {
            notices.add(
                    Problem.of(
                            "speed-unmapped",
                            new Text(
                                    "ingen kolumn läses som hastighet." + names(unused, "Kolumner som inte används: "),
                                    "no column is read as speed." + names(unused, "Columns not used: ")),
                            new Text(
                                    "Välj kolumnen för hastighet om den finns; annars gäller regelbokens antagande om tekniken.",
                                    "Choose the column of the speed if there is one; else the rulebook's assumption on the technology applies.")));
        }
        if (kind == DeliveryKind.PLANNED && mapping.find(Field.PLAN_DATE).isEmpty() && !unused.isEmpty()) {
            notices.add(
                    Problem.of(
                            "plan-date-unmapped",
                            new Text(
                                    "ingen kolumn läses som dagen när planen ska vara klar."
                                            + names(unused, "Kolumner som inte används: "),
                                    "no column is read as the day by which the plan is to be done."
                                            + names(unused, "Columns not used: ")),
                            new Text(
                                    "Välj kolumnen för slutdag om den finns; annars gäller regelbokens antagande om planer utan slutdag.",
                                    "Choose the column of the end day if there is one; else the rulebook's assumption on plans without an end day applies.")));
        }
    }

    private static String names(List<String> columns, String lead) {
        return columns.isEmpty() ? "" : " " + lead + String.join(", ", columns) + ".";
    }
}
