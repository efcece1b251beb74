package se.samband.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;

class AuditChainTest {

    private static final AuditEntry ENTRY = AuditEntry.of(
                    Instant.parse("2026-01-15T09:30:00.000Z"), Actor.of("Eva"), "setting", "contact.name")
            .changing(null, "Åsa");

    /** The hash was made with {@code printf '%s' '…' | sha256sum}. */
    @Test
    void aStrangerCanComputeTheHash() {
        AuditLine line = AuditLine.of(1, ENTRY, AuditHead.NONE);
        assertThat(AuditChain.text(line))
                .isEqualTo("[1,\"2026-01-15T09:30:00.000Z\",\"Eva\",null,\"setting\",\"contact.name\",null,\"Åsa\","
                        + "null,null,null,\"0000000000000000000000000000000000000000000000000000000000000000\"]");
        assertThat(AuditChain.hash(line)).isEqualTo("6b6714843dd6822c85b3fc8c260d47b5a13139e9b441bfe79b8ffd247445a528");
    }

    @Test
    void nothingInATextCanLookLikeTheNextField() {
        AuditEntry sly = ENTRY.changing("a\",\"b", "\\\n\u0001");
        assertThat(AuditChain.text(AuditLine.of(1, sly, AuditHead.NONE)))
                .contains("\"a\\\",\\\"b\",\"\\\\\\u000a\\u0001\"");
    }

    @Test
    void whatIsMissingDiffersFromWhatIsEmpty() {
        assertThat(AuditChain.hash(AuditLine.of(1, ENTRY.because(""), AuditHead.NONE)))
                .isNotEqualTo(AuditChain.hash(AuditLine.of(1, ENTRY, AuditHead.NONE)));
    }

    @Test
    void charactersThatNoDatabaseKeepsAreReplacedBeforeHashing() {
        AuditLine line = AuditLine.of(1, ENTRY.because("a\0b\uD800c"), AuditHead.NONE);
        assertThat(line.why()).isEqualTo("a\uFFFDb?c");
    }
}
