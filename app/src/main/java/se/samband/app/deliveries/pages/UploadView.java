package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.StoredDelivery;

/**
 * The first step of an upload: the file and what is said of it.
 *
 * @param draft what was said before, or null at the very beginning
 * @param faults what is wrong, by field
 */
record UploadView(
        String action,
        @Nullable Draft draft,
        UploadForm form,
        Map<String, Text> faults,
        List<Problem> problems,
        List<DeliveryKind> kinds,
        List<String> publishers,
        List<String> collections,
        List<Option> classes,
        List<Option> scopes,
        List<Option> corrected) {

    static UploadView of(Page page, Shelf shelf, @Nullable Draft draft, Map<String, Text> faults) {
        return new UploadView(
                draft == null ? "/deliveries/new" : draft.path(),
                draft,
                draft == null ? UploadForm.EMPTY : draft.form(),
                faults,
                draft == null ? List.of() : draft.problems(),
                Deliverer.here().kinds(),
                shelf.all().stream()
                        .map(StoredDelivery::delivery)
                        .filter(Delivery::isPublisherStated)
                        .map(Delivery::publisher)
                        .distinct()
                        .sorted()
                        .toList(),
                shelf.all().stream()
                        .map(d -> d.delivery().collection())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                classes(page),
                Arrays.stream(Scope.values())
                        .map(s -> new Option(s.code(), page.t("deliveries.upload.scope." + s.code())))
                        .toList(),
                corrected(page, shelf));
    }

    String fault(Page page, String field) {
        Text fault = faults.get(field);
        return fault == null ? "" : page.text(fault);
    }

    List<Option> kindOptions(Page page) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("deliveries.upload.choose")));
        kinds.forEach(kind -> options.add(new Option(kind.code(), page.text(kind.label()))));
        return options;
    }

    private static List<Option> classes(Page page) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("deliveries.upload.class.usual")));
        for (Confidentiality c : Deliverer.here().classes()) {
            options.add(new Option(c.code(), page.text(c.label())));
        }
        return options;
    }

    private static List<Option> corrected(Page page, Shelf shelf) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("deliveries.upload.corrects.none")));
        shelf.all().stream()
                .filter(d ->
                        d.delivery().withdrawnAt() == null && Deliverer.here().mayCorrect(d.delivery()))
                .forEach(d -> options.add(new Option(
                        String.valueOf(d.id()),
                        page.t(
                                "deliveries.link",
                                d.id(),
                                d.delivery().source(),
                                d.delivery().asOf()))));
        return options;
    }
}
