package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** The log of what was done: what is in it, and how its lines hang together. */
abstract class AuditContract extends ContractPart {

    private static final Actor EVA = new Actor("Eva", "coordinator");

    @Test
    void everyLineHoldsTheHashOfTheOneBefore() {
        importBuildings("2024-01-01", 2);
        workspace.withdraw(1, EVA, "fel fil");
        List<StoredAuditEntry> lines = lines();
        assertThat(lines).extracting(StoredAuditEntry::id).containsExactly(1L, 2L);
        assertThat(lines.getFirst().previousHash()).isEqualTo(AuditHead.NONE);
        assertThat(lines.getLast().previousHash()).isEqualTo(lines.getFirst().hash());
        assertThat(workspace.audit().head())
                .isEqualTo(new AuditHead(2, lines.getLast().hash()));
        assertThat(workspace.audit().findByHash(lines.getFirst().hash())).contains(lines.getFirst());
        assertThat(workspace.check()).noneMatch(finding -> finding.fault());
    }

    @Test
    void anEmptyLogIsWhole() {
        assertThat(workspace.audit().head()).isEqualTo(new AuditHead(0, AuditHead.NONE));
        assertThat(workspace.check()).noneMatch(finding -> finding.fault());
    }

    @Test
    void aLineTellsWhoInWhichRoleAndWhatTheDeliveryWas() {
        importBuildings("2024-01-01", 2);
        workspace.withdraw(1, EVA, "fel fil");
        List<StoredAuditEntry> lines = lines();
        assertThat(AuditFacts.read(lines.getFirst().entry().detail()))
                .containsEntry("kind", "building")
                .containsEntry("publisher", "LM")
                .containsEntry("taken", "2");
        AuditEntry withdrawal = lines.getLast().entry();
        assertThat(withdrawal.by()).isEqualTo(EVA);
        assertThat(withdrawal.before()).isEqualTo("building.csv");
        assertThat(withdrawal.after()).isNull();
        assertThat(withdrawal.why()).isEqualTo("fel fil");
    }

    @Test
    void aRegistrationNumberIsNotedLaterAndCanBeSearchedFor() {
        importBuildings("2024-01-01", 1);
        workspace.setRegistrationNumber(1, "RS 2024-17", EVA);
        workspace.setRegistrationNumber(1, "RS 2024-17", EVA);
        assertThat(workspace.deliveries().find(1).orElseThrow().registrationNumber())
                .isEqualTo("RS 2024-17");
        workspace.setRegistrationNumber(1, null, EVA);
        assertThat(lines())
                .extracting(
                        line -> line.entry().action(),
                        line -> line.entry().before(),
                        line -> line.entry().after())
                .endsWith(
                        org.assertj.core.groups.Tuple.tuple("registration-number", null, "RS 2024-17"),
                        org.assertj.core.groups.Tuple.tuple("registration-number", "RS 2024-17", null))
                .hasSize(3);
        assertThat(search("rs 2024").total()).isEqualTo(2);
        assertThatThrownBy(() -> workspace.setRegistrationNumber(9, "x", EVA)).isInstanceOf(BadInputException.class);
    }

    @Test
    void linesAreFoundByPersonActionSubjectTimeAndWords() {
        Instant noon = Instant.parse("2025-03-01T12:00:00Z");
        for (int i = 0; i < 5; i++) {
            workspace
                    .audit()
                    .append(AuditEntry.of(noon.plusSeconds(i), Actor.of("P" + i % 2), "a" + i % 3, "s" + i)
                            .because("därför " + i));
        }
        assertThat(list(new AuditQuery("P0", null, null, null, null, null, Page.first(2))))
                .containsExactly("s4", "s2");
        assertThat(list(new AuditQuery(null, "a0", null, null, null, null, Page.ALL)))
                .containsExactly("s3", "s0");
        assertThat(list(AuditQuery.of("s1"))).containsExactly("s1");
        assertThat(list(new AuditQuery(null, null, null, noon.plusSeconds(1), noon.plusSeconds(3), null, Page.ALL)))
                .containsExactly("s2", "s1");
        assertThat(search("Därför 4").rows()).hasSize(1);
        assertThat(workspace.audit().people()).containsExactly("P0", "P1");
        assertThat(workspace.audit().actions()).containsExactly("a0", "a1", "a2");
        List<String> inOrder = new ArrayList<>();
        workspace
                .audit()
                .each(AuditQuery.all(Page.ALL), line -> inOrder.add(line.entry().subject()));
        assertThat(inOrder).containsExactly("s0", "s1", "s2", "s3", "s4");
    }

    @Test
    void aChangeThatFailsLeavesNoLine() {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            tx.add(Sample.building(1, 0, "a", 0, 1));
        }
        assertThat(lines()).isEmpty();
        assertThat(workspace.audit().head().entries()).isZero();
    }

    @Test
    void severalWhoAppendAtOnceMakeOneChain() throws Exception {
        int writers = 4;
        int each = 10;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                Actor who = Actor.of("P" + w);
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        workspace.audit().append(AuditEntry.of(Instant.now(), who, "test", "s" + i));
                    }
                }));
            }
            for (Future<?> thread : done) {
                thread.get();
            }
        }
        assertThat(workspace.audit().head().entries()).isEqualTo(writers * each);
        assertThat(workspace.check()).noneMatch(finding -> finding.fault());
    }

    private List<StoredAuditEntry> lines() {
        List<StoredAuditEntry> lines = new ArrayList<>();
        workspace.audit().each(AuditQuery.all(Page.ALL), lines::add);
        return lines;
    }

    private List<String> list(AuditQuery query) {
        return workspace.audit().list(query).rows().stream()
                .map(line -> line.entry().subject())
                .toList();
    }

    private se.samband.store.query.PageOf<StoredAuditEntry> search(String words) {
        return workspace.audit().list(new AuditQuery(null, null, null, null, null, words, Page.ALL));
    }
}
