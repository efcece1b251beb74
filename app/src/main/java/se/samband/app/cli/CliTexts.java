package se.samband.app.cli;

import java.util.ResourceBundle;
import se.samband.core.text.Lang;

/** Help texts of the command line, in one language. */
record CliTexts(ResourceBundle bundle) {

    static CliTexts of(Lang lang) {
        return new CliTexts(ResourceBundle.getBundle(
                "se.samband.app.cli.help",
                java.util.Locale.of(lang.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
