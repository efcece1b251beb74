package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.text.Lang;

/** docs/cli.md is true to what runs, and every option has its help in both languages. */
class CliDocTest {

    @Test
    void thePageHoldsEveryCommandAndOption() throws IOException {
        String page = Files.readString(page());
        for (CommandLine command : CommandTree.all(Lang.SV)) {
            String name = command.getCommandSpec().qualifiedName();
            String section = section(page, name);
            for (OptionSpec option : command.getCommandSpec().options()) {
                String where = option.inherited() || option.usageHelp() || option.versionHelp() ? page : section;
                assertThat(where)
                        .as("%s in the section of %s", option.longestName(), name)
                        .contains("`" + option.longestName());
            }
        }
        for (DeliveryKind kind : DeliveryKind.values()) {
            assertThat(page).contains("`" + kind.code() + "`");
        }
    }

    @Test
    void everyCommandAndOptionIsHelpedInBothLanguages() {
        for (Lang lang : Lang.values()) {
            for (CommandLine command : CommandTree.all(lang)) {
                assertThat(command.getCommandSpec().usageMessage().description())
                        .as(command.getCommandName())
                        .isNotEmpty();
                List<ArgSpec> args = new ArrayList<>(command.getCommandSpec().options());
                args.addAll(command.getCommandSpec().positionalParameters());
                for (ArgSpec arg : args) {
                    assertThat(arg.description())
                            .as(lang + " " + command.getCommandName() + " " + arg.paramLabel() + " " + arg)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle sv = CliTexts.of(Lang.SV).bundle();
        ResourceBundle en = CliTexts.of(Lang.EN).bundle();
        assertThat(sv.keySet()).isEqualTo(en.keySet());
    }

    /** Names in the row of a kind in the table of columns. */
    static List<String> exportedColumns(String kind) throws IOException {
        return section(Files.readString(page()), "samband export")
                .lines()
                .filter(line -> line.startsWith("| `" + kind + "` |"))
                .flatMap(line ->
                        Pattern.compile("`([A-Za-z0-9_ ]+)`").matcher(line).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static String section(String page, String command) {
        int start = page.indexOf("\n## " + command + "\n");
        assertThat(start).as("a section for %s", command).isGreaterThan(0);
        int end = page.indexOf("\n## ", start + 5);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static Path page() {
        Path here = Path.of("").toAbsolutePath();
        Path page = here.resolve("docs/cli.md");
        return Files.exists(page) ? page : here.resolveSibling("docs").resolve("cli.md");
    }
}
