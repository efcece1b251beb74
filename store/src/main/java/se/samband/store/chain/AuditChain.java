package se.samband.store.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a line of the audit log: SHA-256, in lower-case hex, over the line's canonical text in UTF-8.
 *
 * <p>The canonical text is a JSON array without blanks of, in this order: id (a number), at, who, role, action, subject, before,
 * after, why, registration_number, detail and previous_hash (texts as they stand in the table, or {@code null}). In texts the
 * quotation mark and the backslash are preceded by a backslash, characters below U+0020 are written as {@code \}{@code u} with four
 * lower-case hex digits, and all others stand as they are. The first line's previous_hash is 64 zeros. So the text
 *
 * <pre>
 * [1,"2026-01-15T09:30:00.000Z","Eva",null,"setting","contact.name",null,"Åsa",null,null,null,"0000000000000000000000000000000000000000000000000000000000000000"]
 * </pre>
 *
 * has the hash {@code printf '%s' '[1,…]' | sha256sum} gives, which is the previous_hash in the text of line 2.
 */
public final class AuditChain {

    private static final int FIRST_PRINTABLE = 0x20;

    private AuditChain() {}

    /** The canonical text, see above. */
    public static String text(AuditLine line) {
        StringBuilder text = new StringBuilder(512).append('[').append(line.id());
        append(text, line.at());
        append(text, line.who());
        append(text, line.role());
        append(text, line.action());
        append(text, line.subject());
        append(text, line.before());
        append(text, line.after());
        append(text, line.why());
        append(text, line.registrationNumber());
        append(text, line.detail());
        append(text, line.previousHash());
        return text.append(']').toString();
    }

    public static String hash(AuditLine line) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text(line).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void append(StringBuilder text, @Nullable String value) {
        text.append(',');
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                text.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
