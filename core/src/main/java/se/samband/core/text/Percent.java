package se.samband.core.text;

import java.math.BigDecimal;

/** Per cent as the two languages write it: {@code 99,9 %} in Swedish, {@code 99.9%} in English. */
public final class Percent {

    private Percent() {}

    /** @param percent 0–100, shown with the decimals it has */
    public static Text of(BigDecimal percent) {
        String number = percent.toPlainString();
        return new Text(number.replace('.', ',') + " %", number + "%");
    }

    /** @param percent 0–100 */
    public static Text of(int percent) {
        return of(BigDecimal.valueOf(percent));
    }
}
