package se.samband.app.deliveries.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.samband.app.web.Page;
import se.samband.store.row.StoredDelivery;

/**
 * Which deliveries the list shows, and in which order, as the page's address says; empty means any.
 *
 * @param text part of publisher, file name or registration number
 * @param sort one of id, kind, publisher, as-of, received, collection, file, class, rows-taken, rows-refused
 */
record ListFilter(
        String kind,
        String publisher,
        String collection,
        String state,
        String text,
        String sort,
        boolean descending,
        Locale locale) {

    static ListFilter of(Page page) {
        String sort = page.parameter("sort");
        return new ListFilter(
                page.parameter("kind"),
                page.parameter("publisher"),
                page.parameter("collection"),
                page.parameter("state"),
                page.parameter("q"),
                sort,
                sort.isEmpty() || page.parameter("dir").equals("desc"),
                page.lang().locale());
    }

    boolean isActive() {
        return !(kind + publisher + collection + state + text).isBlank();
    }

    List<StoredDelivery> apply(Shelf shelf) {
        Comparator<StoredDelivery> order = order();
        return shelf.all().stream()
                .filter(d -> matches(d, shelf))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private boolean matches(StoredDelivery stored, Shelf shelf) {
        var facts = stored.delivery();
        String collectionName = facts.collection();
        return (kind.isEmpty() || kind.equals(facts.kind().code()))
                && (publisher.isEmpty() || publisher.equals(facts.publisher()))
                && (collection.isEmpty() || collection.equals(collectionName))
                && (state.isEmpty() || state.equals(shelf.state(stored).code()))
                && (text.isBlank() || searched(stored).contains(text.strip().toLowerCase(locale)));
    }

    private String searched(StoredDelivery stored) {
        String number = stored.registrationNumber();
        return (stored.delivery().publisher() + "\n" + stored.delivery().fileName() + "\n"
                        + (number == null ? "" : number))
                .toLowerCase(locale);
    }

    private Comparator<StoredDelivery> order() {
        Collator alphabet = Collator.getInstance(Locale.of("sv", "SE"));
        Comparator<StoredDelivery> byId = Comparator.comparing(StoredDelivery::id);
        Comparator<StoredDelivery> chosen = switch (sort) {
            case "kind" -> Comparator.comparing(d -> d.delivery().kind());
            case "publisher" -> Comparator.comparing(d -> d.delivery().publisher(), alphabet);
            case "as-of" -> Comparator.comparing(d -> d.delivery().asOf());
            case "received" -> Comparator.comparing(d -> d.delivery().receivedAt());
            case "collection" -> Comparator.comparing(ListFilter::collectionOf, alphabet);
            case "file" -> Comparator.comparing(d -> d.delivery().fileName(), alphabet);
            case "class" -> Comparator.comparing(d -> d.delivery().confidentiality());
            case "rows-taken" -> Comparator.comparingInt(StoredDelivery::rowsTaken);
            case "rows-refused" -> Comparator.comparingInt(StoredDelivery::rowsRefused);
            default -> byId;
        };
        return chosen.thenComparing(byId);
    }

    private static String collectionOf(StoredDelivery stored) {
        String name = stored.delivery().collection();
        return name == null ? "" : name;
    }
}
