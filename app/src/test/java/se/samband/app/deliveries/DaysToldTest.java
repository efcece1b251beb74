package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** Days that nobody stated, that have not come, or that had to be reckoned. */
class DaysToldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final String REGISTER = "id;northing;easting\na;6710000;530000\n";

    @TempDir
    Path folder;

    @Test
    void aFilingOfADayThatHasNotComeIsTakenAndTold() throws IOException {
        String filing = "id;state\na;connected\n";

        assertThat(notice(DeliveryKind.FILING, filing, TODAY.plusDays(1), "as-of-future"))
                .hasValueSatisfying(n -> assertThat(n.what().sv()).contains("2026-03-03"));
        assertThat(notice(DeliveryKind.FILING, filing, TODAY, "as-of-future")).isEmpty();
    }

    @Test
    void contentWithoutADayCountsFromTodayAndThatIsTold() throws IOException {
        assertThat(notice(DeliveryKind.BUILDING, REGISTER, null, "as-of-assumed"))
                .hasValueSatisfying(n -> assertThat(n.what().sv()).startsWith("Antagande: registret"));
        assertThat(notice(
                        DeliveryKind.ADDRESS,
                        "address;northing;easting\nStorgatan 1;6710000;530000\n",
                        null,
                        "as-of-assumed"))
                .hasValueSatisfying(n -> assertThat(n.what().sv()).contains("2026-03-02"));
        assertThat(notice(DeliveryKind.BUILDING, REGISTER, TODAY, "as-of-assumed"))
                .isEmpty();
    }

    @Test
    void aDayThatASpreadsheetLeftAsANumberIsReadAndTold() throws IOException {
        assertThat(notice(DeliveryKind.PLANNED, "id;plan_date;technology\na;46057;fibre\n", TODAY, "date-counted"))
                .hasValueSatisfying(n -> assertThat(n.what().en()).contains("2026-02-04"));
    }

    private Optional<Problem> notice(DeliveryKind kind, String table, @Nullable LocalDate asOf, String code)
            throws IOException {
        Path register = Files.writeString(folder.resolve("register.csv"), REGISTER);
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        Path to = Files.createTempDirectory(folder, "w").resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(to, new NewWorkspace("20", "Dalarnas län", false))) {
            ImportService imports = new ImportService(workspace, CLOCK);
            if (kind != DeliveryKind.BUILDING) {
                imports.run(
                        ImportRequest.of(register, DeliveryKind.BUILDING).from("Registret", TODAY), ImportMonitor.NONE);
            }
            ImportRequest request = ImportRequest.of(file, kind);
            ImportReport report =
                    imports.run(asOf == null ? request : request.from("Byanät", asOf), ImportMonitor.NONE);
            assertThat(report.refused()).isZero();
            List<Problem> notices = report.notices();
            return notices.stream().filter(n -> n.code().equals(code)).findFirst();
        }
    }
}
