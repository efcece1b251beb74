package se.samband.app.buildings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samband.app.web.Asked;
import se.samband.app.web.Page;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * Which buildings a page's address wants listed; an empty text means any.
 *
 * @param statuses those wanted; empty means any
 * @param municipality code; likewise locality, DeSO and area type
 * @param owner name of a network owner that a claim in force names
 * @param text part of address, postcode or city, or an id in a register
 */
record BuildingFilter(
        Set<Status> statuses,
        String municipality,
        String locality,
        String deso,
        String areaType,
        String owner,
        String text,
        Sort sort,
        boolean descending) {

    /** What the list can be ordered by; its name in lower case is the value of the query parameter {@code sort}. */
    enum Sort {
        ADDRESS,
        MUNICIPALITY,
        HOUSEHOLDS,
        WORKPLACES,
        HOLIDAY,
        STATUS;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Query parameters that choose buildings, to carry them to the map and to files. */
    static final List<String> PARAMETERS = parameters();

    /** Those, and in which order: what a file of the list needs. */
    static final List<String> EXPORTED = exported();

    private static List<String> exported() {
        List<String> all = new ArrayList<>(PARAMETERS);
        all.addAll(List.of("sort", "dir"));
        return List.copyOf(all);
    }

    private static List<String> parameters() {
        List<String> all = new ArrayList<>(Asked.PARAMETERS);
        all.addAll(List.of("status", "municipality", "locality", "deso", "area-type", "owner", "q"));
        return List.copyOf(all);
    }

    /**
     * @throws BadInputException when a status is not known
     */
    static BuildingFilter of(Page page) {
        return new BuildingFilter(
                statuses(page.parameters("status")),
                page.parameter("municipality").strip(),
                page.parameter("locality").strip(),
                page.parameter("deso").strip(),
                page.parameter("area-type").strip(),
                page.parameter("owner").strip(),
                page.parameter("q").strip(),
                sort(page.parameter("sort")),
                page.parameter("dir").equals("desc"));
    }

    private static Sort sort(String asked) {
        for (Sort sort : Sort.values()) {
            if (sort.code().equals(asked)) {
                return sort;
            }
        }
        return Sort.ADDRESS;
    }

    /** Several values can come one by one or with commas, as in a link written by hand. */
    private static Set<Status> statuses(Collection<String> asked) {
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        for (String given : asked) {
            for (String code : given.split(",")) {
                if (!code.isBlank()) {
                    wanted.add(Status.find(code).orElseThrow(() -> unknown(code)));
                }
            }
        }
        return wanted;
    }

    private static BadInputException unknown(String code) {
        List<String> known =
                EnumSet.allOf(Status.class).stream().map(Status::code).toList();
        String list = String.join(", ", known);
        return new BadInputException(Problem.of(
                        "status-unknown",
                        new Text("Okänd status.", "Unknown status."),
                        new Text("Välj bland: " + list + ".", "Choose among: " + list + "."))
                .at(0, "status", code));
    }
}
