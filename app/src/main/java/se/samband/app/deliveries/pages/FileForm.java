package se.samband.app.deliveries.pages;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.FilePreview;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.KindFields;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.Mapping.Decimal;
import se.samband.app.deliveries.mapping.Mapping.FileHints;
import se.samband.app.deliveries.mapping.Mapping.SpeedUnit;
import se.samband.app.web.Option;
import se.samband.app.web.Page;

/** How a table is taken apart, as form fields: what was recognised is chosen from the start and may be changed. */
record FileForm(FilePreview preview) {

    private static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "IBM850", "UTF-16LE", "UTF-16BE", "x-MacRoman");
    private static final String TAB = "tab";
    private static final List<String> DELIMITERS = List.of(";", ",", TAB, "|");

    /** Geodata says all this itself. */
    boolean isTable() {
        return !preview.geometry();
    }

    boolean isText() {
        return preview.textTable().isPresent();
    }

    boolean hasSpeeds() {
        return KindFields.of(preview.mapping().kind()).all().contains(Field.DOWN_SPEED);
    }

    String charset() {
        return preview.textTable().map(t -> t.charset().name()).orElse("");
    }

    List<Option> charsets() {
        Set<String> names = new LinkedHashSet<>(CHARSETS);
        names.add(charset());
        return names.stream()
                .filter(Charset::isSupported)
                .map(name -> new Option(name, Charset.forName(name).displayName()))
                .toList();
    }

    String delimiter() {
        return preview.textTable().map(t -> name(t.delimiter())).orElse("");
    }

    List<Option> delimiters(Page page) {
        Set<String> names = new LinkedHashSet<>(DELIMITERS);
        names.add(delimiter());
        return names.stream()
                .map(name -> new Option(name, name.equals(TAB) ? page.t("deliveries.columns.tab") : name))
                .toList();
    }

    /** Row of the column names, or an empty text where it is left to be recognised. */
    String headerRow() {
        Integer chosen = preview.mapping().file().headerRow();
        return chosen != null
                ? String.valueOf(chosen)
                : preview.textTable().map(t -> String.valueOf(t.headerLine())).orElse("");
    }

    String decimal() {
        return code(preview.mapping().decimal());
    }

    List<Option> decimals(Page page) {
        List<Option> options = new ArrayList<>();
        for (Decimal decimal : Decimal.values()) {
            options.add(new Option(code(decimal), page.t("deliveries.columns.decimal." + code(decimal))));
        }
        return options;
    }

    String speedUnit() {
        return preview.mapping().speedUnit().label();
    }

    List<Option> speedUnits() {
        List<Option> options = new ArrayList<>();
        for (SpeedUnit unit : SpeedUnit.values()) {
            options.add(new Option(unit.label(), unit.label()));
        }
        return options;
    }

    /** Whether the form asks for the file to be taken apart in another way, so that its columns are others. */
    boolean isChangedBy(Map<String, String> form) {
        return differs(form, "charset", charset())
                || differs(form, "delimiter", delimiter())
                || differs(form, "header-row", headerRow());
    }

    /** Nothing but how to read the file: which column is what must be asked anew. */
    Mapping takenApart(Map<String, String> form) {
        String row = form.getOrDefault("header-row", "").strip();
        FileHints before = preview.mapping().file();
        Mapping mapping = Mapping.empty(preview.mapping().kind())
                .withFile(new FileHints(
                        before.layer(),
                        chosen(form, "charset").filter(Charset::isSupported).orElse(null),
                        chosen(form, "delimiter").map(FileForm::sign).orElse(null),
                        row.matches("[1-9]\\d{0,4}") ? Integer.valueOf(row) : null));
        return numbers(form, mapping);
    }

    /** The mapping with the decimal sign and speed unit of the form; what the form does not show stays. */
    static Mapping numbers(Map<String, String> form, Mapping mapping) {
        Decimal decimal = mapping.decimal();
        for (Decimal d : Decimal.values()) {
            decimal = code(d).equals(form.get("decimal")) ? d : decimal;
        }
        SpeedUnit unit = chosen(form, "speed-unit").flatMap(SpeedUnit::find).orElse(mapping.speedUnit());
        return mapping.withNumbers(decimal, unit);
    }

    private static boolean differs(Map<String, String> form, String name, String now) {
        String sent = form.get(name);
        return sent != null && !sent.strip().equals(now);
    }

    private static Optional<String> chosen(Map<String, String> form, String name) {
        @Nullable String sent = form.get(name);
        return sent == null || sent.isBlank() ? Optional.empty() : Optional.of(sent.strip());
    }

    private static String name(char delimiter) {
        return delimiter == '\t' ? TAB : String.valueOf(delimiter);
    }

    private static char sign(String name) {
        return name.equals(TAB) ? '\t' : name.charAt(0);
    }

    private static String code(Decimal decimal) {
        return decimal.name().toLowerCase(java.util.Locale.ROOT);
    }
}
