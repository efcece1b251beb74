package se.samband.app.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samband.app.compare.ChangeFilter.Standing;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.core.area.AreaKind;
import se.samband.core.county.County;
import se.samband.core.status.Status;

/**
 * One page of the changed buildings.
 *
 * @param addresses of those that have one, by number of the building
 */
record ChangeList(List<ChangedBuilding> buildings, Map<Integer, String> addresses, Pagination pagination) {

    static final int SIZE = 50;

    Optional<String> address(ChangedBuilding building) {
        return Optional.ofNullable(addresses.get(building.fid()));
    }

    static List<Option> causes(Page page) {
        return withAny(
                page, Stream.of(Cause.values()).map(cause -> new Option(cause.code(), page.text(cause.label()))));
    }

    static List<Option> standings(Page page) {
        return withAny(
                page,
                CompareParameters.standings().stream()
                        .map(code -> new Option(
                                code,
                                code.equals(Standing.OUTSIDE)
                                        ? page.t("compare.outside")
                                        : page.text(
                                                Status.find(code).orElseThrow().label()))));
    }

    static List<Option> municipalities(Page page, County county) {
        return withAny(
                page,
                county.buildings().areas(AreaKind.MUNICIPALITY).stream()
                        .map(area -> new Option(area.code(), page.text(area.name()))));
    }

    private static List<Option> withAny(Page page, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", page.t("compare.any"))), options)
                .toList();
    }
}
