package se.samband.store.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.SearchKey;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;

/** Writes the features of one delivery into the layers. */
public final class LayerRows {

    private static final String AREA = "code, name, population, area_ha";
    private static final String PLANNED_AREA = "planned_area";
    private static final double M2_PER_HA = 10_000;

    private final Db db;
    private final DeliveryKind kind;
    private final long deliveryId;
    private final Map<String, LayerWriter> writers = new HashMap<>();

    public LayerRows(Db db, DeliveryKind kind, long deliveryId) {
        this.db = db;
        this.kind = kind;
        this.deliveryId = deliveryId;
    }

    /** Layers that got features. */
    public Set<String> layers() {
        return writers.keySet();
    }

    public void add(NewArea area) {
        switch (kind) {
            case COUNTY -> begin("county", AREA, area).add();
            case MUNICIPALITY ->
                begin("municipality", AREA + ", county_code", area)
                        .text(area.parentCode())
                        .add();
            case LOCALITY, SMALL_LOCALITY ->
                begin("locality", AREA + ", kind, municipality_code, shape_assumed", area)
                        .text(kind.code())
                        .text(area.parentCode())
                        .flag(area.geometry() instanceof Point)
                        .add();
            case DESO ->
                begin("deso", AREA + ", municipality_code", area)
                        .text(area.parentCode())
                        .add();
            case HOLIDAY_AREA ->
                begin("holiday_area", AREA + ", municipality_code", area)
                        .text(area.parentCode())
                        .add();
            default -> throw new IllegalArgumentException("no areas in a delivery of " + kind.code());
        }
    }

    public void add(NewRoad road) {
        writer("road", "name, road_class, road_number")
                .begin(road.rowNo(), Shapes.lines(road.rowNo(), road.geometry()))
                .text(road.name())
                .text(road.roadClass())
                .text(road.number())
                .add();
    }

    public void add(NewWater water) {
        writer("water", "name, water_class")
                .begin(water.rowNo(), water.geometry())
                .text(water.name())
                .text(water.waterClass())
                .add();
    }

    public void add(NewAddress address) {
        String line = address.number() == null ? address.street() : address.street() + " " + address.number();
        writer("address", "street, number, postcode, city, search_key")
                .begin(address.rowNo(), address.eastM(), address.northM())
                .text(address.street())
                .text(address.number())
                .text(address.postcode())
                .text(address.city())
                .text(SearchKey.of(line, address.postcode(), address.city()))
                .add();
    }

    /** @param outline the building's area; one that covers nothing adds nothing */
    public void addFootprint(int rowNo, int building, Geometry outline) {
        Geometry area = Shapes.polygons(outline);
        if (!area.isEmpty()) {
            writer("building_footprint", "building")
                    .begin(rowNo, area)
                    .number(building)
                    .add();
        }
    }

    public void add(NewPopulationSquare square) {
        writer("population_square", "square_id, side_m, population")
                .begin(square.rowNo(), Shapes.square(square.eastM(), square.northM(), square.sideM()))
                .text(square.squareId())
                .number(square.sideM())
                .number(square.population())
                .add();
    }

    public void add(NewRoute route) {
        writer("route", "source_id, name, owner, state, medium")
                .begin(route.rowNo(), Shapes.lines(route.rowNo(), route.geometry()))
                .text(route.sourceId())
                .text(route.name())
                .text(route.owner())
                .text(route.state())
                .text(route.medium())
                .add();
    }

    public void add(NewNode node) {
        writer("node", "source_id, name, owner, state, node_kind")
                .begin(node.rowNo(), node.eastM(), node.northM())
                .text(node.sourceId())
                .text(node.name())
                .text(node.owner())
                .text(node.state())
                .text(node.nodeKind())
                .add();
    }

    public void add(NewCoverArea area) {
        String layer = switch (kind) {
            case PLANNED -> PLANNED_AREA;
            case GRANTED -> "grant_area";
            case LATE_CONNECTION -> "late_connection_area";
            default -> throw new IllegalArgumentException("no cover areas in a delivery of " + kind.code());
        };
        writer(layer, "name, owner, programme, technology, down_mbit, plan_date")
                .begin(area.rowNo(), Shapes.polygons(area.rowNo(), area.geometry()))
                .text(area.name())
                .text(area.owner())
                .text(area.programme())
                .text(area.technology().code())
                .numberUnless(-1, area.downMbit())
                .text(area.planDate() == null ? null : area.planDate().toString())
                .add();
    }

    /** Puts indexes and triggers back. */
    public void finish() {
        writers.values().forEach(LayerWriter::finish);
    }

    private Batch begin(String layer, String columns, NewArea area) {
        Geometry shape = shape(area);
        return writer(layer, columns)
                .begin(area.rowNo(), shape)
                .text(area.code())
                .text(area.name())
                .numberUnless(-1, area.population())
                .decimal(Double.isNaN(area.areaHa()) ? shape.getArea() / M2_PER_HA : area.areaHa());
    }

    private Geometry shape(NewArea area) {
        if (!(area.geometry() instanceof Point point)) {
            return Shapes.polygons(area.rowNo(), area.geometry());
        }
        boolean locality = kind == DeliveryKind.LOCALITY || kind == DeliveryKind.SMALL_LOCALITY;
        if (!locality || !(area.areaHa() > 0)) {
            throw Shapes.wrongType(
                    area.rowNo(),
                    point,
                    new Text(
                            "en yta väntades, eller för en tätort en punkt med arealen i hektar",
                            "an area was expected, or for a locality a point with its area in hectares"));
        }
        return Shapes.circle(point.getCoordinate(), area.areaHa());
    }

    private LayerWriter writer(String layer, String columns) {
        return writers.computeIfAbsent(layer, name -> new LayerWriter(db, name, columns, deliveryId));
    }
}
