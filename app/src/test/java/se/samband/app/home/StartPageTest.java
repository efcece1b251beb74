package se.samband.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.app.web.WebTest;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.Actor;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.RefusedRow;

/** Two municipalities: in one every household is connected, in the other one of ten is and nothing is known of the rest. */
class StartPageTest extends WebTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int HOUSEHOLDS = 10;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false))) {
            try (ImportTransaction areas =
                    workspace.beginImport(delivery(DeliveryKind.MUNICIPALITY, "Lantmäteriet", TODAY))) {
                areas.add(municipality("2080", "Falun", 500_000));
                areas.add(municipality("2081", "Borlänge", 510_000));
                areas.commit();
            }
            int first;
            int second;
            try (ImportTransaction register =
                    workspace.beginImport(delivery(DeliveryKind.BUILDING, "Registret", TODAY))) {
                first = register.add(building(1, 505_000));
                second = register.add(building(2, 515_000));
                register.commit();
            }
            try (ImportTransaction filing =
                    workspace.beginImport(delivery(DeliveryKind.FILING, "Nät & Co", TODAY.minusMonths(14)))) {
                filing.add(claim(first, ClaimState.CONNECTED, null));
                filing.refuse(
                        new RefusedRow(3, List.of("x"), List.of(Problem.of("x", Text.same("x"), Text.same("x")))));
                filing.commit();
            }
            try (ImportTransaction planned =
                    workspace.beginImport(delivery(DeliveryKind.PLANNED, "Nät & Co", TODAY.minusMonths(2)))) {
                planned.add(claim(second, ClaimState.PLANNED, TODAY.minusDays(1)));
                planned.commit();
            }
        }
        serve(file);
    }

    @Test
    void theCountyIsMeasuredAgainstTheGoal() {
        String page = get("/").body();

        assertThat(page).contains("50,0\u00a0%", "kvar till målet");
        assertThat(page).contains("Falun", "Borlänge", "100\u00a0%");
        // 98 % of 20 is 20, rounded up.
        assertThat(page).contains("<strong>10</strong>");
    }

    @Test
    void theMunicipalityWithMostLeftComesFirst() {
        String page = get("/").body();

        assertThat(page.indexOf(">Borlänge<")).isLessThan(page.indexOf(">Falun<"));
    }

    @Test
    void whatOthersHaveReadInLatelyIsShownToWhoCanTakeItBack() {
        assertThat(get("/").body()).doesNotContain("från andra");
        NewDelivery d = delivery(DeliveryKind.FILING, "Nätbolaget", TODAY);
        try (Workspace workspace = Workspace.open(file);
                ImportTransaction filing = workspace.beginImport(new NewDelivery(
                        d.kind(),
                        d.publisher(),
                        d.asOf(),
                        d.receivedAt(),
                        "eget.csv",
                        d.layer(),
                        d.sizeBytes(),
                        d.sha256(),
                        d.confidentiality(),
                        d.scope(),
                        d.corrects(),
                        d.collection(),
                        d.registrationNumber(),
                        d.mapping(),
                        d.header(),
                        d.crs(),
                        d.notices(),
                        new Actor("Olle Nät", "network-owner")))) {
            filing.add(claim(1, ClaimState.CONNECTED, null));
            filing.commit();
        }
        assertThat(get("/").body()).contains("1 leverans från andra de senaste 14 dagarna", "eget.csv", "Olle Nät");
    }

    @Test
    void itsLinksAskWhatItsFiguresAnswer() {
        assertThat(get("/").body())
                .contains(
                        "/buildings?level=1000&amp;technologies=terrestrial-or-fibre&amp;status=connected",
                        "/buildings?level=1000&amp;technologies=terrestrial-or-fibre&amp;status=unknown",
                        "/buildings?level=1000&amp;technologies=terrestrial-or-fibre&amp;municipality=2080");
    }

    @Test
    void itTellsWhatNeedsSomebody() {
        String page = get("/").body();

        assertThat(page)
                .contains("1 avvisad rad", "Nät &amp; Co, fil.csv")
                .contains("10 hushåll är okända")
                .contains("1 byggnad har en plan som gått ut")
                .contains("1 leverans är äldre än 13 månader");
    }

    @Test
    void refusedRowsThatHaveComeAgainMendedAreNoLongerWaitedForButOtherRowsAreNoReply() throws IOException {
        supplement("annat.csv", "id;state\nb2;connected\n");
        assertThat(get("/").body()).contains("1 avvisad rad");

        supplement("rättat.csv", "id;state;fel\nb1;connected;raden saknade läge\n");
        assertThat(get("/").body()).doesNotContain("avvisad");
    }

    /** By their number: the second file brings back the two of the first, not the one that was there before it. */
    @Test
    void aFileOfRefusedRowsAnswersForTheDeliveryItWasMadeOfOnly() throws IOException {
        supplement("två.csv", "id;state\nb1;kanske\nb2;kanske\nb2;connected\n");
        assertThat(get("/").body()).contains("3 avvisade rader");

        supplement("två rättade.csv", "id;state;fel\nb1;connected;ordet\nb2;passed;ordet\n");
        assertThat(get("/").body()).contains("1 avvisad rad", "Nät &amp; Co, fil.csv");
    }

    @Test
    void aLongListUnfoldsWhereItStands() throws IOException {
        for (int i = 1; i <= 4; i++) {
            supplement(i + ".csv", "id;state\nb1;kanske " + i + "\nb2;connected\n");
        }

        assertThat(get("/").body()).contains("5 avvisade rader", "Visa 2 till", "Nät &amp; Co, 4.csv");
    }

    private void supplement(String name, String table) throws IOException {
        Path rows = Files.writeString(folder.resolve(name), table);
        try (Workspace other = Workspace.open(file)) {
            new ImportService(other)
                    .run(
                            ImportRequest.of(rows, DeliveryKind.FILING)
                                    .from("Nät & Co", TODAY)
                                    .withScope(Scope.SUPPLEMENT),
                            ImportMonitor.NONE);
        }
    }

    @Test
    void aGrantDoesNotAge() {
        try (Workspace other = Workspace.open(file);
                ImportTransaction granted =
                        other.beginImport(delivery(DeliveryKind.GRANTED, "PTS", TODAY.minusYears(3)))) {
            granted.add(claim(2, ClaimState.GRANTED, TODAY.plusYears(1)));
            granted.commit();
        }

        assertThat(get("/").body()).contains("1 leverans är äldre än 13 månader");
    }

    @Test
    void theDataAreAttributedAndTheirSendersOfFilingsAreNot() {
        String footer = get("/help/about").body().replaceFirst("(?s).*<footer", "");

        assertThat(footer).contains("Lantmäteriet", "Registret").doesNotContain("Nät");
    }

    @Test
    void aChangeOfTheWorkspaceShowsAtOnce() {
        assertThat(get("/").body()).contains("10 hushåll är okända");
        try (Workspace other = Workspace.open(file);
                ImportTransaction filing = other.beginImport(delivery(DeliveryKind.FILING, "Annat nät", TODAY))) {
            filing.add(claim(2, ClaimState.CONNECTED, null));
            filing.commit();
        }

        // The plan that has run out was for the same building, and the network planned is there.
        assertThat(get("/").body()).doesNotContain("hushåll är okända").doesNotContain("plan som gått ut");
    }

    @Test
    void aDeliveryThatContradictsItselfIsAskedAboutAsLongAsItIsInForce() throws IOException {
        assertThat(get("/").body()).doesNotContain("motsägelser");
        Path filing = Files.writeString(folder.resolve("nät.csv"), "id;state\nb1;connected\nb1;none\n");
        try (Workspace other = Workspace.open(file)) {
            ImportReport report = new ImportService(other)
                    .run(ImportRequest.of(filing, DeliveryKind.FILING).from("Byanät", TODAY), ImportMonitor.NONE);

            assertThat(get("/").body()).contains("1 leverans innehåller motsägelser", "Byanät, nät.csv");

            other.withdraw(Objects.requireNonNull(report.deliveryId()), Actor.of("prov"), "fel rader");
        }
        assertThat(get("/").body()).doesNotContain("motsägelser");
    }

    private static NewDelivery delivery(DeliveryKind kind, String publisher, LocalDate asOf) {
        return NewDelivery.of(kind, publisher, asOf, LONG_AGO, "fil.csv", "0".repeat(64));
    }

    private static NewArea municipality(String code, String name, double eastM) {
        Envelope square = new Envelope(eastM, eastM + 10_000, 6_700_000, 6_710_000);
        return new NewArea(1, code, name, null, -1, Double.NaN, new GeometryFactory().toGeometry(square));
    }

    private static NewRegisterRecord building(int row, double eastM) {
        return new NewRegisterRecord(
                row,
                NewRegisterRecord.NEW_BUILDING,
                "b" + row,
                eastM,
                6_705_000,
                null,
                null,
                null,
                null,
                HOUSEHOLDS,
                0,
                0,
                null,
                MatchMethod.ID,
                100);
    }

    private static NewClaim claim(int building, ClaimState state, LocalDate planDate) {
        return new NewClaim(
                2,
                building,
                state,
                Technology.FIBRE,
                1000,
                -1,
                null,
                planDate,
                -1,
                null,
                null,
                false,
                MatchMethod.ID,
                100,
                null);
    }
}
