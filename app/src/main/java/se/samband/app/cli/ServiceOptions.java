package se.samband.app.cli;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samband.app.operation.LogLayout;
import se.samband.app.operation.Operation;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** The options of a server that others than its owner use; docs/operation.md tells how they belong together. */
final class ServiceOptions {

    private static final int LARGEST_MB = 1_000_000;

    @Option(names = "--management-port", paramLabel = "N")
    @Nullable
    Integer managementPort;

    @Option(names = "--max-upload", paramLabel = "MB")
    int maxUploadMb = Operation.DEFAULT_MAX_UPLOAD_MB;

    @Option(names = "--behind-proxy", paramLabel = "IP", split = ",")
    List<String> trustedProxies = List.of();

    @Option(names = "--log", paramLabel = "text|json")
    @Nullable
    String log;

    /**
     * Takes the options into use.
     *
     * @throws BadInputException when a value cannot be meant
     */
    Operation operation() {
        if (maxUploadMb < 1 || maxUploadMb > LARGEST_MB) {
            throw wrong(
                    "--max-upload",
                    String.valueOf(maxUploadMb),
                    new Text("Ange 1 till 1000000 megabyte.", "Give 1 to 1000000 megabytes."));
        }
        trustedProxies.forEach(ServiceOptions::requireAddress);
        if (log != null) {
            if (!LogLayout.FORMATS.contains(log)) {
                throw wrong("--log", log, new Text("Välj text eller json.", "Choose text or json."));
            }
            System.setProperty(LogLayout.PROPERTY, log);
        }
        return Operation.of(
                managementPort == null ? OptionalInt.empty() : OptionalInt.of(managementPort),
                maxUploadMb,
                trustedProxies);
    }

    /** An address and no name, which somebody else could come to answer for. */
    private static void requireAddress(String proxy) {
        try {
            InetAddress.ofLiteral(proxy);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "--behind-proxy",
                    proxy,
                    new Text(
                            "Ange proxyns IP-adress, till exempel 127.0.0.1.",
                            "Give the proxy's IP address, such as 127.0.0.1."));
        }
    }

    private static BadInputException wrong(String option, String value, Text remedy) {
        return new BadInputException(Problem.of(
                        "option-value",
                        new Text(option + " kan inte vara så.", option + " cannot be like that."),
                        remedy)
                .at(0, option, value));
    }
}
