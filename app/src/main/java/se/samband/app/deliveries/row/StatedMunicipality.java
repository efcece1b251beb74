package se.samband.app.deliveries.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;

/** The municipality that a row says its building lies in. */
final class StatedMunicipality {

    private static final int CODE_DIGITS = 4;

    /** More than there are municipalities in Sweden; a file with more different texts has something else in the column. */
    private static final int REMEMBERED = 1000;

    private final RowContext in;
    private final Map<String, Optional<String>> codes = new HashMap<>();

    StatedMunicipality(RowContext in) {
        this.in = in;
    }

    /** Official code, or null when the row states none or one that cannot be told for sure; the latter is noticed. */
    @Nullable
    String find(SourceRow row) {
        String code = in.cells().code(Field.MUNICIPALITY_CODE, row, CODE_DIGITS);
        String stated = code != null ? code : in.cells().code(Field.MUNICIPALITY_NAME, row, CODE_DIGITS);
        if (stated == null) {
            return null;
        }
        Optional<String> found = code(stated);
        if (found.isEmpty() && !in.municipalities().isEmpty()) {
            notice(row, stated);
        }
        return found.orElse(null);
    }

    private Optional<String> code(String stated) {
        return codes.size() < REMEMBERED
                ? codes.computeIfAbsent(stated, in.municipalities()::findCode)
                : in.municipalities().findCode(stated);
    }

    private void notice(SourceRow row, String stated) {
        in.notices()
                .add(
                        "municipality-unknown",
                        () -> Problem.of(
                                        "municipality-unknown",
                                        new Text(
                                                "det som står som kommun är ingen av de inlästa kommunerna och skiljer därför inte"
                                                        + " lika adresser åt.",
                                                "what is given as municipality is none of those imported, and so does not tell"
                                                        + " equal addresses apart."),
                                        new Text(
                                                "Rätta namnet, eller ange kommunens kod.",
                                                "Correct the name, or give the municipality's code."))
                                .at(row.number(), null, stated));
    }
}
