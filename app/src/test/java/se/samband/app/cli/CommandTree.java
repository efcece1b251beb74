package se.samband.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import se.samband.core.text.Lang;

/** The commands as picocli has them, the root first; those for the launcher alone are left out. */
final class CommandTree {

    private CommandTree() {}

    static List<CommandLine> all(Lang lang) {
        CommandLine root = Cli.tree(lang);
        List<CommandLine> all = new ArrayList<>(List.of(root));
        root.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .forEach(all::add);
        return all;
    }
}
