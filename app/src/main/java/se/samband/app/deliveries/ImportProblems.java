package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.ChangedMeanwhile;

/** Why a file as a whole is not imported. */
final class ImportProblems {

    static final String NONE_TAKEN = "none-taken";
    private static final String NONE_IN_COUNTY = "none-in-county";

    private ImportProblems() {}

    static BadInputException publisherMissing(ImportRequest request) {
        return whole(
                request,
                "publisher-missing",
                new Text(
                        "det framgår inte vem som står bakom uppgifterna.",
                        "it is not told who stands behind the content."),
                new Text("Ange --publisher NAMN.", "Give --publisher NAME."));
    }

    static BadInputException asOfMissing(ImportRequest request) {
        return whole(
                request,
                "as-of-missing",
                new Text(
                        "det framgår inte vilken dag uppgifterna gäller.",
                        "it is not told which day the content describes."),
                new Text(
                        "Ange --as-of, till exempel --as-of 2025-10-01.", "Give --as-of, such as --as-of 2025-10-01."));
    }

    static BadInputException alreadyImported(ImportRequest request, long delivery) {
        return whole(
                request,
                "already-imported",
                new Text(
                        "samma fil är redan importerad som leverans " + delivery + ".",
                        "the same file is already imported as delivery " + delivery + "."),
                new Text(
                        "Återta den leveransen först om filen ska läsas om: samband delivery " + delivery
                                + " --withdraw --why \"…\".",
                        "Withdraw that delivery first if the file is to be read again: samband delivery " + delivery
                                + " --withdraw --why \"…\"."));
    }

    static BadInputException mappingOfOtherKind(ImportRequest request, String kind) {
        return whole(
                request,
                "mapping-kind",
                new Text(
                        "mappningen gäller slaget " + kind + ", inte "
                                + request.kind().code() + ".",
                        "the mapping is for kind " + kind + ", not "
                                + request.kind().code() + "."),
                new Text("Välj en annan mappning eller annat --as.", "Choose another mapping or another --as."));
    }

    /** The same with the file's name in every problem that names none. */
    static BadInputException inFile(ImportRequest request, BadInputException e) {
        if (e.problems().stream().allMatch(p -> p.file() != null)) {
            return e;
        }
        return new BadInputException(e.problems().stream()
                .map(p -> p.file() == null ? p.in(request.fileName()) : p)
                .toList());
    }

    /** Whether the fault is only that nothing is there to take. */
    static boolean isEmpty(BadInputException e) {
        String code = e.problems().getFirst().code();
        return code.equals(ImportService.NO_ROWS) || code.equals(NONE_IN_COUNTY);
    }

    static BadInputException noRows(ImportRequest request) {
        return whole(
                request,
                ImportService.NO_ROWS,
                new Text("filen har inga rader.", "the file has no rows."),
                new Text(
                        "Kontrollera att rätt fil och lager är valt.",
                        "Check that the right file and layer is chosen."));
    }

    /**
     * Refuses a file of which nothing was taken. One of which every row was refused goes through in a check, whose report tells why
     * and which words could still be given a meaning.
     *
     * @param county official code of the workspace's county
     */
    static void refuseUnlessTaken(ImportRequest request, ImportRun run, String county) {
        if (run.taken() > 0 || run.refused() > 0 && request.dryRun()) {
            return;
        }
        if (run.refused() > 0) {
            List<Problem> problems = new ArrayList<>();
            problems.add(noneTaken(request, run.refused()));
            problems.addAll(run.faults().list());
            throw new BadInputException(problems);
        }
        throw run.skipped().isEmpty() ? noRows(request) : noneInCounty(request, county);
    }

    static BadInputException noParts(ImportRequest request, List<String> layers) {
        String found = String.join(", ", layers);
        return whole(
                request,
                "no-known-layer",
                new Text(
                        "filen har inget av de lager som " + request.kind().code() + " består av. Den har: " + found
                                + ".",
                        "the file has none of the layers that " + request.kind().code() + " consists of. It has: "
                                + found + "."),
                new Text(
                        "Importera lagren ett i taget, till exempel --as building --layer NAMN.",
                        "Import the layers one by one, such as --as building --layer NAME."));
    }

    private static BadInputException noneInCounty(ImportRequest request, String county) {
        return whole(
                request,
                NONE_IN_COUNTY,
                new Text(
                        "ingen rad ligger i länet (" + county + ") eller är av rätt slag.",
                        "no row lies in the county (" + county + ") or is of the right kind."),
                new Text(
                        "Kontrollera filen, eller arbetsytans län med samband check.",
                        "Check the file, or the workspace's county with samband check."));
    }

    /** Heading of a list of the first rows' problems. */
    private static Problem noneTaken(ImportRequest request, int refused) {
        return new Problem(
                NONE_TAKEN,
                request.fileName(),
                0,
                null,
                null,
                new Text(
                        "ingen av filens " + refused + " rader kunde tas in; ingenting är ändrat.",
                        "none of the file's " + refused + " rows could be taken; nothing is changed."),
                new Text("De första felen följer.", "The first faults follow."));
    }

    static BadInputException unreadable(ImportRequest request, java.io.IOException cause) {
        return new BadInputException(
                new Problem(
                        "file-unreadable",
                        request.fileName(),
                        0,
                        null,
                        null,
                        new Text("filen finns inte eller går inte att läsa.", "the file is missing or cannot be read."),
                        new Text("Kontrollera sökväg och rättigheter.", "Check path and permissions.")),
                cause);
    }

    private static BadInputException whole(ImportRequest request, String code, Text what, Text remedy) {
        return new BadInputException(new Problem(code, request.fileName(), 0, null, null, what, remedy));
    }

    static Problem mappingChangedMeanwhile(ChangedMeanwhile.Clash clash) {
        String by = clash.by() == null ? "" : " (" + clash.by() + ")";
        return Problem.of(
                "mapping-changed-meanwhile",
                new Text(
                        "någon annan" + by + " har sparat ett annat kolumnval för utgivaren medan det här"
                                + " gjordes. Det står kvar; filen är läst med ditt.",
                        "somebody else" + by + " has saved another choice of columns for the publisher while"
                                + " this one was made. It stands; the file was read with yours."),
                new Text(
                        "Se efter vid nästa fil att kolumnerna är rätt valda.",
                        "See at the next file that the columns are rightly chosen."));
    }
}
