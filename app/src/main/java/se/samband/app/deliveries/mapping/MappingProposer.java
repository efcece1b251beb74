package se.samband.app.deliveries.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samband.core.delivery.DeliveryKind;

/**
 * Proposes which column answers to which field. Each field takes the column whose name it knows best and each column goes to
 * one field; a name that only contains a known name counts less than the name itself, and short names must agree whole.
 */
public final class MappingProposer {

    private static final int SURE = 100;
    private static final int LATER_NAME_COSTS = 1;
    private static final int LEAST_FOR_EXACT = 80;
    private static final int CONTAINED = 60;
    private static final int SHORTEST_CONTAINED = 5;

    private record Candidate(Field field, String column, int percent) {}

    private final HeaderDictionary dictionary = HeaderDictionary.shipped();

    public MappingProposal propose(DeliveryKind kind, List<String> columns, boolean geometry) {
        List<Candidate> candidates = new ArrayList<>();
        for (Field field : KindFields.of(kind).all()) {
            if (geometry && isCoordinate(field)) {
                continue;
            }
            for (String column : columns) {
                int percent = confidence(kind, field, column);
                if (percent > 0) {
                    candidates.add(new Candidate(field, column, percent));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::percent).reversed());
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        Map<Field, Integer> percent = new EnumMap<>(Field.class);
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!fields.containsKey(candidate.field) && taken.add(candidate.column)) {
                fields.put(candidate.field, FieldMapping.column(candidate.column));
                percent.put(candidate.field, candidate.percent);
            }
        }
        List<String> unused = columns.stream().filter(c -> !taken.contains(c)).toList();
        return new MappingProposal(Mapping.empty(kind).withFields(fields), percent, unused);
    }

    /** Columns whose names resemble the field, for a message about a field that could not be mapped. */
    public List<String> resembling(DeliveryKind kind, Field field, List<String> columns) {
        return columns.stream().filter(c -> confidence(kind, field, c) > 0).toList();
    }

    /** Some names the field is known by, for a message. */
    public List<String> knownNames(DeliveryKind kind, Field field) {
        return dictionary.names(kind, field).stream().limit(4).toList();
    }

    private int confidence(DeliveryKind kind, Field field, String column) {
        String name = HeaderName.normalise(column);
        List<String> known = dictionary.names(kind, field);
        int position = known.indexOf(name);
        if (position >= 0) {
            return Math.max(LEAST_FOR_EXACT, SURE - LATER_NAME_COSTS * position);
        }
        for (String k : known) {
            if (k.length() >= SHORTEST_CONTAINED && name.contains(k)) {
                return CONTAINED + Math.min(15, 20 * k.length() / name.length());
            }
        }
        return 0;
    }

    private static boolean isCoordinate(Field field) {
        return switch (field) {
            case EAST, NORTH, LATITUDE, LONGITUDE -> true;
            default -> false;
        };
    }
}
