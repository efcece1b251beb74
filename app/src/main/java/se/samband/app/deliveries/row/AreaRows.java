package se.samband.app.deliveries.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewArea;

/**
 * Areas of the county. A county has at most some hundred of each kind, so they are held until the end: rows that share a code are
 * parts of one area, as islands are in the Lantmäteriet's files.
 */
final class AreaRows implements RowHandler {

    private record Found(NewArea area, List<Geometry> parts) {}

    private final RowContext in;
    private final AreaCode form;
    private final Map<String, Found> byCode = new LinkedHashMap<>();

    AreaRows(RowContext in) {
        this.in = in;
        this.form = AreaCode.of(in.kind());
    }

    @Override
    public Optional<SkipReason> take(SourceRow row) {
        String code = in.cells().code(Field.CODE, row, digits());
        if (code == null) {
            throw in.cells()
                    .placed(
                            Field.CODE,
                            null,
                            RowFault.of(
                                    "code-missing",
                                    new Text("områdets kod saknas.", "the area's code is missing."),
                                    new Text("Fyll i koden.", "Fill in the code.")));
        }
        form.check(code, in, row);
        String parent = parent(row, code);
        String tellsCounty = parent == null || AreaCode.tellsCounty(in.kind()) ? code : parent;
        if (CountyFilter.namesCounty(tellsCounty) ? !in.county().holdsCode(tellsCounty) : in.namesOtherCounty(row)) {
            return Optional.of(SkipReason.OTHER_COUNTY);
        }
        Geometry shape = shape(row);
        Found known = byCode.get(code);
        if (known == null) {
            byCode.put(code, new Found(area(row, code, parent, shape), new ArrayList<>(List.of(shape))));
        } else {
            join(row, code, known, shape);
        }
        return Optional.empty();
    }

    private void join(SourceRow row, String code, Found known, Geometry shape) {
        if (shape.getDimension() < 2) {
            throw in.cells()
                    .placed(
                            Field.CODE,
                            code,
                            RowFault.of(
                                    "duplicate-code",
                                    new Text(
                                            "koden finns redan på rad " + known.area.rowNo() + ".",
                                            "the code already stands on row " + known.area.rowNo() + "."),
                                    new Text("Ta bort den ena raden.", "Remove one of the rows.")));
        }
        known.parts.add(shape);
        in.sink().joined((int) row.number());
        in.notices()
                .add(Problem.of(
                                "area-parts",
                                new Text(
                                        "rader med samma kod har fogats samman till ett område.",
                                        "rows with the same code were joined into one area."),
                                new Text("Inget behöver göras.", "Nothing needs to be done."))
                        .at(row.number(), null, code));
    }

    @Override
    public void finish() {
        for (Found found : byCode.values()) {
            NewArea a = found.area;
            Geometry whole = found.parts.size() == 1 ? a.geometry() : Union.of(found.parts);
            in.sink()
                    .area(new NewArea(
                            a.rowNo(), a.code(), a.name(), a.parentCode(), a.population(), a.areaHa(), whole));
        }
    }

    private NewArea area(SourceRow row, String code, @Nullable String parent, Geometry shape) {
        String name = in.cells().text(Field.NAME, row);
        return new NewArea(
                (int) row.number(),
                code,
                name == null ? code : name,
                parent,
                in.cells().count(Field.POPULATION, row, -1),
                in.cells().decimal(Field.AREA_HA, row, Double.NaN),
                shape);
    }

    private Geometry shape(SourceRow row) {
        boolean pointsAllowed = in.kind() == DeliveryKind.LOCALITY || in.kind() == DeliveryKind.SMALL_LOCALITY;
        Optional<Geometry> shape = in.where().findShape(row);
        if (shape.isPresent() && (shape.get().getDimension() == 2 || pointsAllowed)) {
            return shape.get();
        }
        if (shape.isEmpty() && pointsAllowed && !in.cells().has(Field.AREA_HA)) {
            throw RowFault.of(
                    "area-size-missing",
                    new Text(
                            "en ort som punkt behöver sin areal i hektar.",
                            "a locality given as a point needs its area in hectares."),
                    new Text(
                            "Ange kolumnen area-ha, eller lämna orten som yta.",
                            "Provide the column area-ha, or the locality as a polygon."));
        }
        if (shape.isEmpty() && pointsAllowed) {
            return new org.locationtech.jts.geom.GeometryFactory()
                    .createPoint(in.where().getPoint(row));
        }
        throw RowFault.of(
                "area-expected",
                new Text("området saknar yta.", "the area has no polygon."),
                new Text("Lämna området som yta (polygon).", "Provide the area as a polygon."));
    }

    private int digits() {
        return switch (in.kind()) {
            case COUNTY -> 2;
            case MUNICIPALITY -> 4;
            default -> 0;
        };
    }

    /** Code of what the area lies in: the county of a municipality, the municipality of a locality or DeSO. */
    private @Nullable String parent(SourceRow row, String code) {
        if (in.kind() == DeliveryKind.COUNTY) {
            return null;
        }
        if (in.kind() == DeliveryKind.MUNICIPALITY) {
            return code.substring(0, 2);
        }
        String municipality = in.cells().code(Field.MUNICIPALITY_CODE, row, 4);
        if (municipality != null) {
            return municipality;
        }
        return code.length() > 4 && code.substring(0, 4).chars().allMatch(Character::isDigit)
                ? code.substring(0, 4)
                : null;
    }
}
