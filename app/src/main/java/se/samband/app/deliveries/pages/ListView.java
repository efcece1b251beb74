package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.row.StoredDelivery;

/**
 * What the list of deliveries shows.
 *
 * @param isEmpty whether the workspace has no delivery at all
 */
record ListView(
        boolean isEmpty,
        ListFilter filter,
        List<Line> lines,
        Pagination pagination,
        List<Option> kinds,
        List<Option> publishers,
        List<Option> collections,
        List<Option> states) {

    private static final int PAGE_SIZE = 50;

    record Line(StoredDelivery stored, DeliveryState state) {}

    static ListView of(Page page, Shelf shelf) {
        ListFilter filter = ListFilter.of(page);
        List<StoredDelivery> found = filter.apply(shelf);
        Pagination pagination = Pagination.of(page, PAGE_SIZE, found.size());
        List<Line> lines = found.stream()
                .skip(pagination.offset())
                .limit(PAGE_SIZE)
                .map(d -> new Line(d, shelf.state(d)))
                .toList();
        return new ListView(
                shelf.all().isEmpty(),
                filter,
                lines,
                pagination,
                options(page, kinds(page, shelf)),
                options(page, publishers(page, shelf)),
                options(
                        page,
                        names(shelf.all().stream()
                                .map(d -> d.delivery().collection())
                                .filter(Objects::nonNull)
                                .toList())),
                options(
                        page,
                        Arrays.stream(DeliveryState.values())
                                .map(s -> new Option(s.code(), page.t("deliveries.state." + s.code())))
                                .toList()));
    }

    private static List<Option> kinds(Page page, Shelf shelf) {
        return Arrays.stream(DeliveryKind.values())
                .filter(kind -> shelf.all().stream().anyMatch(d -> d.delivery().kind() == kind))
                .map(kind -> new Option(kind.code(), page.text(kind.label())))
                .toList();
    }

    private static List<Option> publishers(Page page, Shelf shelf) {
        return shelf.all().stream()
                .map(StoredDelivery::delivery)
                .map(d -> new Option(d.publisher(), page.text(d.publisherName())))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static List<Option> names(List<String> names) {
        return names.stream().distinct().sorted().map(n -> new Option(n, n)).toList();
    }

    private static List<Option> options(Page page, List<Option> some) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", page.t("deliveries.any")));
        all.addAll(some);
        return all;
    }
}
