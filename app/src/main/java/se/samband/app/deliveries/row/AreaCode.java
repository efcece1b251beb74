package se.samband.app.deliveries.row;

import java.util.regex.Pattern;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;

/**
 * The form that the official codes of a kind of area have, so that a file of another division is not taken for it: labour market
 * regions ({@code LA2201}) for municipalities, NUTS regions ({@code SE11}) for counties.
 *
 * @param form what every code of the kind matches
 * @param expected the same in words
 */
record AreaCode(Pattern form, Text expected) {

    private static final AreaCode COUNTY =
            of("(?!00)\\d{2}", new Text("två siffror, till exempel 20", "two digits, such as 20"));

    /** No county is numbered 00: such a code is one of a county that was filled up with zeros. */
    private static final AreaCode MUNICIPALITY =
            of("(?!00)\\d{4}", new Text("fyra siffror, till exempel 2080", "four digits, such as 2080"));

    private static final AreaCode DESO = of(
            "(?!00)\\d{4}[ABC]\\d{4}",
            new Text(
                    "fyra siffror, bokstaven A, B eller C och fyra siffror, till exempel 2080C1190",
                    "four digits, the letter A, B or C and four digits, such as 2080C1190"));

    /**
     * Their codes have had several forms through the years ({@code 2080TC101}, {@code T0336}), so only those of others are told,
     * and what a map service numbers its features by ({@code DeSO_2025.1118}).
     */
    private static final AreaCode PLACE = of(
            "(?!\\w*\\p{L}\\w*\\.\\d+$|\\d{1,4}$|\\d{4}[ABC]\\d{4}$|\\d{4}R\\d{3}$|LA\\d{2,4}$|SE\\d{0,3}$).+",
            new Text(
                    "ortens eller områdets egen kod, till exempel 2080TC101, och inte ett läns, en kommuns, ett DeSO-områdes"
                            + " eller en annan indelnings",
                    "the place's own code, such as 2080TC101, and not that of a county, municipality, DeSO area or other"
                            + " division"));

    private static AreaCode of(String form, Text expected) {
        return new AreaCode(Pattern.compile(form), expected);
    }

    static AreaCode of(DeliveryKind kind) {
        return switch (kind) {
            case COUNTY -> COUNTY;
            case MUNICIPALITY -> MUNICIPALITY;
            case DESO -> DESO;
            case LOCALITY, SMALL_LOCALITY, HOLIDAY_AREA -> PLACE;
            default -> throw new IllegalArgumentException(kind + " is no kind of area");
        };
    }

    /** Whether codes of the kind all begin with their county's two digits. */
    static boolean tellsCounty(DeliveryKind kind) {
        return of(kind) != PLACE;
    }

    void check(String code, RowContext in, SourceRow row) {
        if (form.matcher(code).matches()) {
            return;
        }
        throw in.cells()
                .placed(
                        Field.CODE,
                        in.cells().text(Field.CODE, row),
                        RowFault.of(
                                "code-form",
                                new Text(
                                        "koden har inte den form som väntas för "
                                                + in.kind().code() + ": " + expected.sv() + ".",
                                        "the code does not have the form expected for "
                                                + in.kind().code() + ": " + expected.en() + "."),
                                new Text(
                                        "Kontrollera att rätt slag (--as), fil och kodkolumn är valda.",
                                        "Check that the right kind (--as), file and column for the code are chosen.")));
    }
}
