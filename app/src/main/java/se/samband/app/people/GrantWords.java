package se.samband.app.people;

import java.util.List;
import java.util.stream.Collectors;
import se.samband.app.access.Region;
import se.samband.app.web.Page;
import se.samband.core.access.Grant;
import se.samband.core.area.Area;

/** What a person's role is called on pages. */
final class GrantWords {

    private GrantWords() {}

    /** {@code kommunal bredbandssamordnare: Leksand, Mora}; municipalities that are not known by their codes. */
    static String of(Page page, Grant grant, List<Area> municipalities) {
        String role = page.text(grant.role().label());
        if (!grant.municipalities().isEmpty()) {
            return role + ": "
                    + grant.municipalities().stream()
                            .sorted()
                            .map(code -> municipalities.stream()
                                    .filter(area -> area.code().equals(code))
                                    .map(area -> page.text(area.name()))
                                    .findFirst()
                                    .orElse(code))
                            .collect(Collectors.joining(", "));
        }
        return grant.findOrganisation().map(name -> role + ": " + name).orElse(role);
    }

    /** As {@link #of}, and where it holds: {@code läsare · Dalarnas län}; a county that is not served here by its code. */
    static String withRegion(Page page, Grant grant, List<Area> municipalities, List<Region> regions) {
        String where = grant.findCounty()
                .map(county -> regions.stream()
                        .filter(region -> region.code().equals(county))
                        .map(Region::name)
                        .findFirst()
                        .orElse(county))
                .orElseGet(() -> page.t("people.role.everywhere"));
        return of(page, grant, municipalities) + " · " + where;
    }
}
