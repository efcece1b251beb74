package se.samband.app.deliveries;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.StoredDelivery;

/** Names that publishers have delivered under, to tell a slip from a publisher who is new. */
public record PublisherNames(Set<String> known) {

    /** Those of deliveries that have not been withdrawn, in their order. */
    public static PublisherNames of(Collection<StoredDelivery> deliveries) {
        return new PublisherNames(deliveries.stream()
                .filter(stored -> stored.delivery().withdrawnAt() == null)
                .map(stored -> stored.delivery().publisher())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public boolean isKnown(String name) {
        return known.contains(name);
    }

    /** A known name that differs from this one in case, blanks or punctuation only. */
    public Optional<String> findOtherSpelling(String name) {
        String folded = folded(name);
        return known.stream()
                .filter(other -> !other.equals(name) && folded(other).equals(folded))
                .findFirst();
    }

    /**
     * That somebody is to act under the name. Under another spelling they would see nothing of what has been delivered, and their
     * deliveries would count beside it.
     *
     * @param field where the name was given
     * @throws BadInputException if it is only known in another spelling
     */
    public void requireOwnSpelling(String field, String name) {
        findOtherSpelling(name).filter(other -> !isKnown(name)).ifPresent(other -> {
            throw new BadInputException(Problem.of(
                            "organisation-spelling",
                            new Text(
                                    "Uppgifter har lämnats under namnet \"" + other + "\".",
                                    "There are deliveries under the name \"" + other + "\"."),
                            new Text("Skriv det så.", "Write it like that."))
                    .at(0, field, name));
        });
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
