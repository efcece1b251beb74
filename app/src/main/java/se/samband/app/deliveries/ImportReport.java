package se.samband.app.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.UnknownWord;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * What became of a file, or of one layer of it.
 *
 * @param deliveryId number of the new delivery, or null when the file was only checked
 * @param skipped good rows left out, by reason
 * @param refusedByCode number of refused rows by the code of their first problem
 * @param unknownWords words of refused rows that have no meaning yet, at most {@link #WORDS}, with their number of rows
 * @param firstRefused all problems of the first refused rows, until there are {@link #SHOWN}
 * @param faults all problems of all refused rows, summed up
 * @param mapping the column mapping used
 * @param unusedColumns columns of the file that nothing is read from
 * @param confidencePercent how sure each proposed field was; empty when the mapping was given or saved
 */
public record ImportReport(
        @Nullable Long deliveryId,
        DeliveryKind kind,
        String fileName,
        @Nullable String layer,
        String publisher,
        LocalDate asOf,
        Confidentiality confidentiality,
        int taken,
        int refused,
        Map<SkipReason, Integer> skipped,
        Map<String, Integer> refusedByCode,
        Map<UnknownWord, Integer> unknownWords,
        List<Problem> firstRefused,
        AlikeFaults faults,
        List<Problem> notices,
        Mapping mapping,
        List<String> unusedColumns,
        Map<Field, Integer> confidencePercent) {

    /** How many refused rows a report names. */
    public static final int SHOWN = 20;

    /** How many different words without meaning a report names. */
    public static final int WORDS = 100;

    /** @param run led through the whole file */
    static ImportReport of(
            ImportFacts facts,
            MappingChoice choice,
            List<String> unusedColumns,
            ImportRun run,
            List<Problem> notices,
            @Nullable Long deliveryId) {
        ImportRequest request = facts.request();
        return new ImportReport(
                deliveryId,
                request.kind(),
                request.fileName(),
                request.layer(),
                facts.publisher(),
                facts.asOf(),
                facts.confidentiality(),
                run.taken(),
                run.refused(),
                run.skipped(),
                run.refusedByCode(),
                run.unknownWords(),
                run.firstRefused(),
                run.faults(),
                notices,
                choice.mapping(),
                unusedColumns,
                choice.confidencePercent());
    }

    public int skippedInAll() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What became of the rows, in a sentence; of several reports, give the sums. */
    public static Text sentence(int taken, int refused) {
        return new Text(
                taken
                        + (taken == 1 ? " rad inläst, " : " rader inlästa, ")
                        + refused
                        + (refused == 1 ? " avvisad." : " avvisade."),
                taken + (taken == 1 ? " row taken, " : " rows taken, ") + refused + " refused.");
    }
}
