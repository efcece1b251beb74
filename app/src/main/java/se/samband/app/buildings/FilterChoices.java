package se.samband.app.buildings;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.county.County;

/** The choices of the list's filters, each list beginning with "all". */
record FilterChoices(Page page, County county, AskedChoices asked) {

    List<Option> municipalities() {
        return areas(AreaKind.MUNICIPALITY);
    }

    List<Option> localities() {
        return areas(AreaKind.LOCALITY);
    }

    List<Option> areaTypes() {
        return withAll(Arrays.stream(AreaType.values())
                .map(type -> new Option(type.code(), page.text(type.label())))
                .toList());
    }

    List<Option> owners() {
        return withAll(county.owners().stream()
                .sorted(collator())
                .map(name -> new Option(name, name))
                .toList());
    }

    private List<Option> areas(AreaKind kind) {
        return withAll(county.buildings().areas(kind).stream()
                .sorted(Comparator.comparing((Area area) -> area.name().sv(), collator()))
                .map(area -> new Option(area.code(), area.name().sv()))
                .toList());
    }

    private List<Option> withAll(List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", page.t("buildings.filter.all")));
        all.addAll(options);
        return all;
    }

    private Comparator<Object> collator() {
        return Collator.getInstance(page.lang().locale());
    }
}
