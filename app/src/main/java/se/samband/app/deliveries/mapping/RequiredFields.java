package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Checks that a mapping says enough for its kind, and tells how to write what is missing. */
final class RequiredFields {

    private final Mapping mapping;
    private final List<String> fileColumns;
    private final String fileName;
    private final MappingProposer proposer = new MappingProposer();

    RequiredFields(Mapping mapping, List<String> fileColumns, String fileName) {
        this.mapping = mapping;
        this.fileColumns = fileColumns;
        this.fileName = fileName;
    }

    void check(BoundMapping bound, boolean geometry, List<Problem> problems) {
        KindFields wanted = KindFields.of(mapping.kind());
        for (List<Field> alternatives : wanted.required()) {
            if (alternatives.stream().noneMatch(bound::has)) {
                problems.add(missing(alternatives));
            }
        }
        boolean coordinates = bound.has(Field.EAST) && bound.has(Field.NORTH)
                || bound.has(Field.LATITUDE) && bound.has(Field.LONGITUDE);
        boolean placed = switch (wanted.place()) {
            case REQUIRED -> geometry || coordinates;
            case SHAPE_REQUIRED -> geometry;
            case OPTIONAL -> true;
        };
        if (!placed) {
            problems.add(
                    wanted.place() == KindFields.Place.SHAPE_REQUIRED
                            ? noShape()
                            : noPlace(List.of(Field.EAST, Field.NORTH)));
        } else if (isAboutBuildings()
                && !geometry
                && !coordinates
                && !bound.has(Field.BUILDING_ID)
                && !hasAddress(bound)) {
            problems.add(noPlace(List.of(Field.BUILDING_ID, Field.ADDRESS, Field.EAST)));
        }
    }

    private boolean isAboutBuildings() {
        return mapping.kind().content() == se.samband.core.delivery.DeliveryKind.Content.CLAIM;
    }

    private static boolean hasAddress(BoundMapping bound) {
        return bound.has(Field.ADDRESS) || bound.has(Field.STREET) || bound.has(Field.VILLAGE);
    }

    private Problem noPlace(List<Field> alternatives) {
        return HalfCoordinates.find(mapping).map(half -> half.in(fileName)).orElseGet(() -> missing(alternatives));
    }

    private Problem missing(List<Field> alternatives) {
        String names = alternatives.stream().map(Field::code).collect(Collectors.joining(" / "));
        String sv = alternatives.stream().map(f -> f.label().sv()).collect(Collectors.joining(" / "));
        String en = alternatives.stream().map(f -> f.label().en()).collect(Collectors.joining(" / "));
        String known = alternatives.stream()
                .flatMap(f -> proposer.knownNames(mapping.kind(), f).stream())
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
        String near = alternatives.stream()
                .flatMap(f -> proposer.resembling(mapping.kind(), f, fileColumns).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        Text found = ColumnList.of(fileColumns);
        String first = alternatives.getFirst().code();
        return new Problem(
                "field-unmapped",
                fileName,
                0,
                null,
                null,
                new Text(
                        "ingen kolumn känns igen som " + sv + " (" + names + "). Filens kolumner är: " + found.sv()
                                + ".",
                        "no column is recognised as " + en + " (" + names + "). The file's columns are: "
                                + found.en()
                                + "."),
                new Text(
                        "Kända namn är bland andra " + known + "."
                                + (near.isEmpty() ? "" : " Kanske menas " + near + ".")
                                + " Skriv en mappning (--mapping fil.yaml) med raderna: kind: "
                                + mapping.kind().code() + ", fields:, och under den " + first + ": <kolumnens namn>.",
                        "Known names are among others " + known + "."
                                + (near.isEmpty() ? "" : " Perhaps " + near + " is meant.")
                                + " Write a mapping (--mapping file.yaml) with the lines: kind: "
                                + mapping.kind().code() + ", fields:, and below it " + first + ": <column name>."));
    }

    private Problem noShape() {
        return new Problem(
                "shape-missing",
                fileName,
                0,
                null,
                null,
                new Text(
                        "filen har inga geometrier, men "
                                + mapping.kind().label().sv() + " ska ha ytor eller linjer.",
                        "the file has no geometries, but "
                                + mapping.kind().label().en() + " need areas or lines."),
                new Text(
                        "Lämna filen som GeoPackage, GeoJSON eller shapefil.",
                        "Provide the file as GeoPackage, GeoJSON or shapefile."));
    }
}
