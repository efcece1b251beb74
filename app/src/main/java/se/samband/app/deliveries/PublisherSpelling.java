package se.samband.app.deliveries;

import java.util.Optional;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;

/** A publisher whose name is spelled otherwise than before is taken for another one, and both count. That is told, never mended in silence. */
final class PublisherSpelling {

    private PublisherSpelling() {}

    /** A notice that deliveries of the kind are known under a name that differs in case, blanks or punctuation only. */
    static Optional<Problem> findOther(Workspace workspace, DeliveryKind kind, String publisher) {
        DeliveryQuery inForce = new DeliveryQuery(kind, null, null, null, false, DeliveryQuery.Sort.ID, true, Page.ALL);
        return PublisherNames.of(workspace.deliveries().list(inForce).rows())
                .findOtherSpelling(publisher)
                .map(known -> notice(known, publisher));
    }

    private static Problem notice(String known, String publisher) {
        return Problem.of(
                        "publisher-spelling",
                        new Text(
                                "det finns redan leveranser av samma slag från \"" + known
                                        + "\". Namnen skiljer sig bara i skrivsättet, men räknas som två utgivare vars"
                                        + " uppgifter båda gäller.",
                                "there are deliveries of the same kind from \"" + known
                                        + "\" already. The names differ in spelling only, but count as two publishers whose"
                                        + " content both applies."),
                        new Text(
                                "Är det samma utgivare: läs in filen med namnet \"" + known
                                        + "\" i stället. Är den redan inläst, återta först leveransen.",
                                "If it is the same publisher: import the file with the name \"" + known
                                        + "\" instead. If it is imported already, withdraw the delivery first."))
                .at(0, null, publisher);
    }
}
