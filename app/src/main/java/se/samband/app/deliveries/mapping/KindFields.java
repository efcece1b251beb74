package se.samband.app.deliveries.mapping;

import static se.samband.app.deliveries.mapping.Field.*;

import java.util.ArrayList;
import java.util.List;
import se.samband.core.delivery.DeliveryKind;

/**
 * Which fields a kind of delivery has.
 *
 * @param required each inner list names alternatives, of which at least one must be mapped
 * @param optional further fields that are read when the file has them
 * @param place whether each row must say where it is, by geometry or coordinate columns
 */
public record KindFields(List<List<Field>> required, List<Field> optional, Place place) {

    /** What a kind needs to know about where its rows are. */
    public enum Place {
        /** A geometry, or a pair of coordinate columns. */
        REQUIRED,
        /** Lines or polygons: coordinate columns do not do. */
        SHAPE_REQUIRED,
        OPTIONAL
    }

    private static final List<Field> COORDINATES = List.of(EAST, NORTH, LATITUDE, LONGITUDE);
    private static final List<Field> ADDRESS_PARTS =
            List.of(ADDRESS, STREET, VILLAGE, HOUSE_NUMBER, HOUSE_LETTER, POSTCODE, POST_TOWN);

    /** Every field the kind can take, coordinates included. */
    public List<Field> all() {
        List<Field> all = new ArrayList<>();
        required.forEach(all::addAll);
        all.addAll(optional);
        if (place != Place.SHAPE_REQUIRED) {
            all.addAll(COORDINATES);
        }
        return all.stream().distinct().toList();
    }

    public static KindFields of(DeliveryKind kind) {
        return switch (kind) {
            case COUNTY -> area(List.of(CODE), Place.SHAPE_REQUIRED, NAME);
            case MUNICIPALITY -> area(List.of(CODE), Place.SHAPE_REQUIRED, NAME);
            case LOCALITY ->
                area(List.of(CODE), Place.REQUIRED, NAME, MUNICIPALITY_CODE, COUNTY_CODE, POPULATION, AREA_HA);
            case SMALL_LOCALITY ->
                area(List.of(CODE), Place.REQUIRED, NAME, MUNICIPALITY_CODE, COUNTY_CODE, POPULATION, AREA_HA);
            case DESO -> area(List.of(CODE), Place.SHAPE_REQUIRED, NAME, MUNICIPALITY_CODE);
            case HOLIDAY_AREA -> area(List.of(CODE), Place.SHAPE_REQUIRED, NAME, MUNICIPALITY_CODE, COUNTY_CODE);
            case POPULATION ->
                new KindFields(
                        List.of(List.of(POPULATION)),
                        List.of(SQUARE_ID, DESO_CODE, MUNICIPALITY_CODE, COUNTY_CODE),
                        Place.OPTIONAL);
            case ROAD -> new KindFields(List.of(), List.of(ID, NAME, ROAD_NUMBER, TYPE), Place.SHAPE_REQUIRED);
            case WATER -> new KindFields(List.of(), List.of(ID, NAME, TYPE), Place.SHAPE_REQUIRED);
            case ADDRESS ->
                new KindFields(
                        List.of(List.of(ADDRESS, STREET, VILLAGE)),
                        plus(ADDRESS_PARTS, ID, BUILDING_ID, MUNICIPALITY_CODE, COUNTY_CODE),
                        Place.REQUIRED);
            case BUILDING ->
                new KindFields(
                        List.of(List.of(BUILDING_ID)),
                        plus(
                                ADDRESS_PARTS,
                                TYPE,
                                PURPOSE,
                                HOUSEHOLDS,
                                WORKPLACES,
                                HOLIDAY_HOMES,
                                NAME,
                                MUNICIPALITY_CODE,
                                COUNTY_CODE),
                        Place.REQUIRED);
            case FILING -> claim(List.of(List.of(STATE)));
            case PLANNED, GRANTED, LATE_CONNECTION -> claim(List.of());
            case ELIGIBLE_LIST ->
                new KindFields(
                        List.of(),
                        plus(
                                ADDRESS_PARTS,
                                BUILDING_ID,
                                MUNICIPALITY_CODE,
                                MUNICIPALITY_NAME,
                                COUNTY_CODE,
                                PRIORITISED,
                                CALL_AREA),
                        Place.OPTIONAL);
            case ROUTE, NODE ->
                new KindFields(
                        List.of(),
                        List.of(ID, NAME, OWNER, TYPE, STATUS),
                        kind == DeliveryKind.NODE ? Place.REQUIRED : Place.SHAPE_REQUIRED);
            case OFDS, OSM -> new KindFields(List.of(), List.of(), Place.OPTIONAL);
        };
    }

    private static KindFields area(List<Field> required, Place place, Field... optional) {
        return new KindFields(List.of(required), List.of(optional), place);
    }

    private static KindFields claim(List<List<Field>> required) {
        return new KindFields(
                required,
                plus(
                        ADDRESS_PARTS,
                        BUILDING_ID,
                        TECHNOLOGY,
                        DOWN_SPEED,
                        UP_SPEED,
                        OWNER,
                        DISTANCE,
                        DEDICATED,
                        PLAN_DATE,
                        PROGRAMME,
                        MUNICIPALITY_CODE,
                        MUNICIPALITY_NAME,
                        COUNTY_CODE,
                        NAME),
                Place.OPTIONAL);
    }

    private static List<Field> plus(List<Field> some, Field... more) {
        List<Field> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
