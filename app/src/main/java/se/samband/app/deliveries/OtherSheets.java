package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samband.app.deliveries.mapping.BoundMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingProposer;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.Sources;

/** Of a workbook whose sheet nobody has chosen the first is read. Tells of the others, where the table, or more of it, may stand. */
final class OtherSheets {

    /** What a cover page or a sheet of notes is refused for. */
    private static final Set<String> NO_SUCH_TABLE = Set.of(
            ImportService.NO_ROWS, "field-unmapped", "coordinate-half", "column-missing", ImportProblems.NONE_TAKEN);

    private OtherSheets() {}

    /** The refusal of the first sheet, headed by what the other sheets are. */
    static BadInputException told(ImportRequest request, BadInputException refusal) {
        List<LayerInfo> others =
                NO_SUCH_TABLE.contains(refusal.problems().getFirst().code()) ? others(request) : List.of();
        if (others.isEmpty()) {
            return refusal;
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(unchosen(request, others));
        problems.addAll(refusal.problems());
        return new BadInputException(problems);
    }

    /** A notice that sheets are left unread which have what is needed, such as one for each municipality. */
    static Optional<Problem> findUnread(ImportRequest request) {
        List<LayerInfo> fitting = fitting(request, others(request));
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String names = quoted(fitting);
        return Optional.of(Problem.of(
                "sheets-unread",
                new Text(
                        "bara filens första blad är läst. Även " + names + " har de kolumner som behövs.",
                        "only the file's first sheet is read. " + names + " also have the columns needed."),
                new Text(
                        "Läs in dem också om de hör till: --layer NAMN --scope supplement.",
                        "Import them too if they belong to it: --layer NAME --scope supplement.")));
    }

    private static Problem unchosen(ImportRequest request, List<LayerInfo> others) {
        List<LayerInfo> fitting = fitting(request, others);
        String names = quoted(others);
        String best = quoted(List.of(fitting.isEmpty() ? others.getFirst() : fitting.getFirst()));
        return new Problem(
                "sheet-unchosen",
                request.fileName(),
                0,
                null,
                null,
                new Text(
                        "filen har flera blad, och det första lästes. De andra är " + names + ".",
                        "the file has several sheets, and the first was read. The others are " + names + "."),
                fitting.isEmpty()
                        ? new Text(
                                "Om uppgifterna står på ett annat blad: ange --layer NAMN, till exempel --layer " + best
                                        + ".",
                                "If the content is on another sheet: give --layer NAME, such as --layer " + best + ".")
                        : new Text(
                                "Ange --layer " + best + ", som har de kolumner som behövs.",
                                "Give --layer " + best + ", which has the columns needed."));
    }

    /** Sheets after the first, when none is chosen; none for what is not a workbook. */
    private static List<LayerInfo> others(ImportRequest request) {
        Mapping mapping = request.mapping();
        boolean chosen =
                request.layer() != null || mapping != null && mapping.file().layer() != null;
        boolean workbook = request.fileName().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?");
        if (chosen || !workbook) {
            return List.of();
        }
        try {
            List<LayerInfo> sheets = Sources.list(request.file(), OpenOptions.DETECT.withName(request.fileName()));
            return sheets.subList(1, sheets.size());
        } catch (BadInputException e) {
            // What is wrong with the file is told by whoever reads it.
            return List.of();
        }
    }

    private static List<LayerInfo> fitting(ImportRequest request, List<LayerInfo> sheets) {
        return sheets.stream().filter(sheet -> fits(request, sheet)).toList();
    }

    /** Whether the sheet's columns are enough for the kind, by the mapping given or by their names. */
    private static boolean fits(ImportRequest request, LayerInfo sheet) {
        Mapping given = request.mapping();
        Mapping mapping = given != null && !given.fields().isEmpty()
                ? given
                : new MappingProposer()
                        .propose(request.kind(), sheet.columns(), sheet.geometry())
                        .mapping();
        try {
            BoundMapping.of(mapping, sheet.columns(), sheet.geometry(), request.fileName());
            return true;
        } catch (BadInputException e) {
            return false;
        }
    }

    private static String quoted(List<LayerInfo> sheets) {
        return sheets.stream().map(sheet -> '"' + sheet.name() + '"').collect(Collectors.joining(", "));
    }
}
