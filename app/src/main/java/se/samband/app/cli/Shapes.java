package se.samband.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.ImportReport;
import se.samband.app.deliveries.mapping.MappingYaml;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.UtcTime;
import se.samband.store.check.Finding;
import se.samband.store.row.StoredDelivery;

/** The shapes of {@code --json}, as docs/cli.md tells them. Keys are English and stay as they are. */
final class Shapes {

    private Shapes() {}

    /** An object with these keys and values, in order. */
    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    static Map<String, @Nullable Object> problem(Problem p, Lang lang) {
        return object(
                "code", p.code(),
                "file", p.file(),
                "row", p.row() == 0 ? null : p.row(),
                "column", p.column(),
                "value", p.value(),
                "what", p.what().in(lang),
                "remedy", p.remedy().in(lang));
    }

    static Map<String, @Nullable Object> finding(Finding finding, Lang lang) {
        Map<String, @Nullable Object> shape = problem(finding.problem(), lang);
        shape.put("fault", finding.fault());
        return shape;
    }

    static Map<String, @Nullable Object> report(ImportReport r, Lang lang) {
        Map<String, Integer> skipped = new TreeMap<>();
        r.skipped().forEach((reason, n) -> skipped.put(reason.code(), n));
        Map<String, Integer> confidence = new LinkedHashMap<>();
        r.confidencePercent().forEach((field, n) -> confidence.put(field.code(), n));
        return object(
                "delivery", r.deliveryId(),
                "kind", r.kind().code(),
                "file", r.fileName(),
                "layer", r.layer(),
                "publisher", r.publisher(),
                "asOf", r.asOf().toString(),
                "class", r.confidentiality().code(),
                "taken", r.taken(),
                "refused", r.refused(),
                "skipped", skipped,
                "refusedByCode", r.refusedByCode(),
                "unknownWords",
                        r.unknownWords().entrySet().stream()
                                .map(e -> object(
                                        "field", e.getKey().field().code(),
                                        "word", e.getKey().word(),
                                        "rows", e.getValue()))
                                .toList(),
                "firstRefused",
                        r.firstRefused().stream().map(p -> problem(p, lang)).toList(),
                "notices", r.notices().stream().map(p -> problem(p, lang)).toList(),
                "mapping", MappingYaml.write(r.mapping()),
                "unusedColumns", r.unusedColumns(),
                "confidencePercent", confidence);
    }

    static Map<String, @Nullable Object> delivery(StoredDelivery d, Lang lang) {
        var facts = d.delivery();
        return object(
                "delivery", d.id(),
                "kind", facts.kind().code(),
                "publisher", facts.publisher(),
                "asOf", facts.asOf().toString(),
                "receivedAt", UtcTime.of(facts.receivedAt()),
                "file", facts.fileName(),
                "layer", d.layer(),
                "sizeBytes", d.sizeBytes(),
                "sha256", facts.sha256(),
                "class", facts.confidentiality().code(),
                "scope", facts.scope().code(),
                "corrects", facts.corrects(),
                "collection", facts.collection(),
                "registrationNumber", d.registrationNumber(),
                "crs", d.crs(),
                "importedBy", d.importedBy(),
                "taken", d.rowsTaken(),
                "refused", d.rowsRefused(),
                "withdrawnAt",
                        Optional.ofNullable(facts.withdrawnAt())
                                .map(UtcTime::of)
                                .orElse(null),
                "withdrawnReason", d.withdrawnReason(),
                "notices", d.notices().stream().map(p -> problem(p, lang)).toList());
    }
}
