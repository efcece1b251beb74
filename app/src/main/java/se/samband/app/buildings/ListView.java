package se.samband.app.buildings;

import java.util.List;
import java.util.stream.Stream;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.selection.FilterChoices;
import se.samband.app.web.Asked;
import se.samband.app.web.Pagination;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.status.Status;
import se.samband.store.row.Building;

/**
 * One page of the list of buildings.
 *
 * @param confidentiality the strictest class of what the list is made from
 */
record ListView(
        Asked asked,
        BuildingFilter filter,
        Selection selection,
        Pagination pagination,
        List<Row> rows,
        FilterChoices choices,
        Confidentiality confidentiality) {

    /** Query parameters of the list, to carry its choice and its order to a file. */
    static final List<String> EXPORTED = Stream.concat(BuildingFilter.PARAMETERS.stream(), Stream.of("sort", "dir"))
            .toList();

    /** @param households in the register at the moment asked for; likewise workplaces and holiday homes */
    record Row(
            Building building,
            String municipality,
            String areaType,
            Status status,
            int households,
            int workplaces,
            int holidayHomes) {

        String heading() {
            String address = building.address();
            String id = building.registerId();
            return address != null ? address : id != null ? id : "#" + building.fid();
        }

        String city() {
            String postcode = building.postcode();
            String city = building.city();
            return ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
        }
    }
}
