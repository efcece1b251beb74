package se.samband.app.selection;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samband.app.web.CountyState;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Technology;
import se.samband.core.figures.AreaSlots;
import se.samband.core.text.Lang;

/**
 * The choices of a form that asks for a {@link BuildingFilter}, each list beginning with "all".
 *
 * @param asked the choices of how buildings are judged
 */
public record FilterChoices(Page page, CountyState state, AskedChoices asked) {

    public List<Option> municipalities() {
        return areas(AreaKind.MUNICIPALITY);
    }

    public List<Option> localities() {
        return areas(AreaKind.LOCALITY);
    }

    public List<Option> desos() {
        return areas(AreaKind.DESO);
    }

    public List<Option> areaTypes() {
        return withAll(Arrays.stream(AreaType.values()).map(type -> new Option(type.code(), page.text(type.label()))));
    }

    public List<Option> owners() {
        return withAll(Owners.list(state).stream().sorted(collator()).map(name -> new Option(name, name)));
    }

    public List<Option> technologies() {
        return withAll(Arrays.stream(Technology.values())
                .map(technology -> new Option(technology.code(), page.text(technology.label()))));
    }

    private List<Option> areas(AreaKind kind) {
        return state.derived(
                new Areas(kind, page.lang()),
                () -> withAll(AreaSlots.of(state.county(), kind).shownAreas().stream()
                        .sorted(Comparator.comparing((Area area) -> page.text(area.name()), collator()))
                        .map(area -> new Option(area.code(), label(kind, area)))));
    }

    private record Areas(AreaKind kind, Lang lang) {}

    /** Two localities can have one name; two municipalities of a county cannot. */
    private String label(AreaKind kind, Area area) {
        String name = page.text(area.name());
        return kind == AreaKind.MUNICIPALITY || name.equals(area.code()) ? name : name + " (" + area.code() + ")";
    }

    private List<Option> withAll(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", page.t("selection.all"))), options)
                .toList();
    }

    private Comparator<Object> collator() {
        return Collator.getInstance(page.lang().locale());
    }
}
