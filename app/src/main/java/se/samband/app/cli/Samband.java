package se.samband.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.samband.store.WorkspaceLocation;

/** The root command with what holds for all commands. */
@Command(
        name = "samband",
        subcommands = {
            DemoCommand.class,
            SampleCommand.class,
            ServeCommand.class,
            InitCommand.class,
            ImportCommand.class,
            DeliveriesCommand.class,
            DeliveryCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            RulesCommand.class,
            LayersCommand.class,
            CheckCommand.class,
            PeopleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AboutCommand.class,
            AuditCommand.class,
            AccessCommand.class,
            CopyCommand.class,
            WarmUpCommand.class
        })
final class Samband {

    @Option(names = "--workspace", paramLabel = "PLACE", scope = ScopeType.INHERIT, converter = Converters.Place.class)
    @Nullable
    WorkspaceLocation workspace;

    @Option(names = "--lang", paramLabel = "sv|en", scope = ScopeType.INHERIT)
    @Nullable
    String lang;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(names = "--version", versionHelp = true)
    boolean version;
}
