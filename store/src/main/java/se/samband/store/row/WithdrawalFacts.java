package se.samband.store.row;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Text;

/**
 * When, by whom and why a delivery was withdrawn.
 *
 * @param why the reason as it was written
 */
public record WithdrawalFacts(
        long deliveryId,
        Instant at,
        @Nullable String who,
        @Nullable String why) {

    public static final Text NOTHING_TO_DO = new Text(
            "Ingenting mer behöver göras. Läs in filen igen om den ändå ska gälla.",
            "Nothing more needs doing. Import the file again if it is to be in force after all.");

    private static final DateTimeFormatter SWEDISH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    /** What to say to somebody who withdraws the delivery once more; {@link #NOTHING_TO_DO} follows. */
    public Text sentence() {
        String time = SWEDISH_TIME.format(at);
        String bySv = who == null ? "" : " av " + who;
        String byEn = who == null ? "" : " by " + who;
        String because = why == null ? "" : ": ”" + why + "”";
        return new Text(
                "Leverans " + deliveryId + " är redan återtagen, " + time + bySv + because + ".",
                "Delivery " + deliveryId + " is withdrawn already, " + time + byEn + because + ".");
    }
}
