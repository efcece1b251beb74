package se.samband.app.deliveries.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenClaim;
import se.samband.app.access.SeenDeliveries;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.Page;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.query.PageOf;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.DeliveredFeature;
import se.samband.store.row.DeliveredRecord;
import se.samband.store.row.NewClaim;

/** Shows what the rows of one delivery became: claims, register records or features of a map layer. */
final class TakenRows {

    private static final String NOTHING = "–";

    private final SeenDeliveries rows;
    private final Page page;
    private final long delivery;
    private final DeliveryKind kind;

    TakenRows(SeenWorkspace workspace, Page page, long delivery, DeliveryKind kind) {
        this.rows = workspace.deliveries();
        this.page = page;
        this.delivery = delivery;
        this.kind = kind;
    }

    /** The table of claims or records, or of features where there is nothing else. */
    RowsTable list(int row, int offset, int limit) {
        var stretch = new se.samband.store.query.Page(offset, limit);
        return switch (kind.content()) {
            case CLAIM -> claims(rows.claims(delivery, row, stretch));
            case REGISTER -> records(rows.records(delivery, row, stretch));
            case AREA, BASE, NETWORK -> features(row, stretch).orElse(new RowsTable(false, List.of(), List.of(), 0));
        };
    }

    /** The areas of a delivery of claims, when it has any. */
    Optional<RowsTable> areas(int row, int offset, int limit) {
        return kind.content() == DeliveryKind.Content.CLAIM
                ? features(row, new se.samband.store.query.Page(offset, limit)).filter(table -> table.total() > 0)
                : Optional.empty();
    }

    private RowsTable claims(PageOf<SeenClaim> found) {
        List<RowsTable.Line> lines = new ArrayList<>();
        for (SeenClaim delivered : found.rows()) {
            NewClaim claim = delivered.claim();
            lines.add(new RowsTable.Line(
                    claim.rowNo(),
                    claim.building(),
                    buildingLabel(delivered.address(), claim.building()),
                    List.of(
                            page.text(claim.state().label()),
                            page.text(claim.technology().label()),
                            claim.downMbit() < 0 ? NOTHING : page.number(claim.downMbit()),
                            orNothing(claim.owner()),
                            orNothing(claim.planDate()),
                            page.t("deliveries.match", claim.matchMethod().label(), claim.confidencePercent()))));
        }
        return new RowsTable(
                true,
                heads("state-claimed", "technology", "down", "owner", "plan-date", "match"),
                lines,
                found.total());
    }

    private RowsTable records(PageOf<DeliveredRecord> found) {
        List<RowsTable.Line> lines = new ArrayList<>();
        for (DeliveredRecord delivered : found.rows()) {
            BuildingRecord record = delivered.row();
            lines.add(new RowsTable.Line(
                    record.rowNo(),
                    delivered.building(),
                    buildingLabel(record.address(), delivered.building()),
                    List.of(
                            orNothing(record.registerId()),
                            orNothing(record.buildingType()),
                            page.number(record.households()),
                            page.number(record.workplaces()),
                            page.number(record.holidayHomes()),
                            page.t("deliveries.match", record.matchMethod().label(), record.confidencePercent()))));
        }
        return new RowsTable(
                true,
                heads("register-id", "type", "households", "workplaces", "holiday-homes", "match"),
                lines,
                found.total());
    }

    private Optional<RowsTable> features(int row, se.samband.store.query.Page stretch) {
        return layer().map(layer -> {
            PageOf<DeliveredFeature> found = rows.features(delivery, layer, row, stretch);
            List<String> names = found.rows().isEmpty()
                    ? List.of()
                    : List.copyOf(found.rows().getFirst().attributes().keySet());
            List<RowsTable.Line> lines = found.rows().stream()
                    .map(f -> new RowsTable.Line(
                            f.rowNo(),
                            0,
                            "",
                            names.stream()
                                    .map(name -> attribute(f.attributes().get(name)))
                                    .toList()))
                    .toList();
            return new RowsTable(
                    false,
                    names.stream()
                            .map(name -> page.t("deliveries.attribute." + name))
                            .toList(),
                    lines,
                    found.total());
        });
    }

    private Optional<String> layer() {
        return Optional.ofNullable(
                switch (kind) {
                    case COUNTY, MUNICIPALITY, DESO, HOLIDAY_AREA, ROAD, WATER, ADDRESS, ROUTE, NODE ->
                        kind.name().toLowerCase(Locale.ROOT);
                    case LOCALITY, SMALL_LOCALITY -> "locality";
                    case POPULATION -> "population_square";
                    case PLANNED -> "planned_area";
                    case GRANTED -> "grant_area";
                    case LATE_CONNECTION -> "late_connection_area";
                    case BUILDING, FILING, ELIGIBLE_LIST, OFDS, OSM -> null;
                });
    }

    private List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> page.t("deliveries.head." + key))
                .toList();
    }

    private String buildingLabel(@Nullable String address, int building) {
        return address == null ? page.t("deliveries.building", building) : address;
    }

    private String attribute(@Nullable Object value) {
        return switch (value) {
            case Double number -> page.decimal(number, 2);
            case Boolean flag -> page.t("deliveries.attribute." + flag);
            case null, default -> orNothing(value);
        };
    }

    private static String orNothing(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }
}
