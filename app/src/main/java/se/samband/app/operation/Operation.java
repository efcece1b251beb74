package se.samband.app.operation;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the program is run, apart from what it serves.
 *
 * @param managementPort port on 127.0.0.1 for health and metrics, 0 for any free one; none when empty
 * @param maxUploadBytes how large a request may be, all its files together
 * @param trustedProxies IP addresses of the reverse proxies whose word on who asks, by which scheme and host, is taken; nobody's
 *     when empty
 */
public record Operation(OptionalInt managementPort, long maxUploadBytes, List<String> trustedProxies) {

    /** Room for any real delivery; the largest expected is a GeoPackage of a whole county with roads and buildings. */
    public static final int DEFAULT_MAX_UPLOAD_MB = 4096;

    public static final long BYTES_PER_MB = 1_000_000;

    /** For one person at this computer. */
    public static final Operation LAPTOP =
            new Operation(OptionalInt.empty(), DEFAULT_MAX_UPLOAD_MB * BYTES_PER_MB, List.of());

    public Operation {
        if (maxUploadBytes <= 0) {
            throw new IllegalArgumentException("an upload has at least a byte, not " + maxUploadBytes);
        }
        trustedProxies = List.copyOf(trustedProxies);
    }

    public static Operation of(OptionalInt managementPort, int maxUploadMb, List<String> trustedProxies) {
        return new Operation(managementPort, maxUploadMb * BYTES_PER_MB, trustedProxies);
    }

    /** Megabytes as people count them: a million bytes. */
    public long maxUploadMb() {
        return maxUploadBytes / BYTES_PER_MB;
    }
}
