package se.samband.app.publicsite;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.map.SmallMaps;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.release.PublicRelease;
import se.samband.core.rules.Rulebooks;
import se.samband.store.row.Building;
import se.samband.store.row.LayerAddress;

/** The pages for the public: a search for an address, and the answer about it. */
@Controller
@Needs(Right.OPEN)
class AnswerController {

    private static final Set<UnitKind> UNITS = EnumSet.complementOf(EnumSet.of(UnitKind.BUILDING));

    private static final int MOST_ADDRESSES = 3;

    private final CountyCache county;
    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;
    private final SmallMaps maps;

    AnswerController(CountyCache county, WorkspaceHolder workspace, Rulebooks rulebooks, SmallMaps maps) {
        this.county = county;
        this.workspace = workspace;
        this.rulebooks = rulebooks;
        this.maps = maps;
    }

    @GetMapping("/answer")
    ModelAndView search(Page page, @RequestParam(defaultValue = "") String q) {
        CountyState state = county.forRelease();
        return search(page, state, q.strip(), q.isBlank() ? AddressSearch.Hits.NONE : hits(state, q), null);
    }

    /** A point of a map, metres in SWEREF 99 TM, leads to the building that is nearest. */
    @GetMapping(
            path = "/answer",
            params = {"e", "n"})
    ModelAndView near(Page page, @RequestParam double e, @RequestParam double n) {
        CountyState state = county.forRelease();
        OptionalInt nearest = NearestBuilding.find(state.county().buildings(), b -> isShown(state, b), e, n);
        return nearest.isPresent()
                ? new ModelAndView(
                        "redirect:/answer/" + state.county().buildings().fid(nearest.getAsInt()))
                : missing(page, state, page.t("publicsite.missing.point", NearestBuilding.MOST_M));
    }

    @GetMapping("/answer/{fid:\\d{1,9}}")
    ModelAndView answer(Page page, @PathVariable int fid) {
        CountyState state = county.forRelease();
        int b = state.county().buildings().indexOfFid(fid);
        return b >= 0 && isShown(state, b)
                ? answer(page, state, b, null)
                : missing(page, state, page.t("publicsite.missing.building"));
    }

    /** An address of the address layer; its building is the one that what network owners say of the address is tied to. */
    @GetMapping("/answer/address/{id:\\d{1,18}}")
    ModelAndView address(Page page, @PathVariable long id) {
        CountyState state = county.forRelease();
        LayerAddress address = workspace
                .get()
                .forRelease()
                .layerAddresses()
                .find(id)
                .filter(found -> mayFind(state, found.delivery()))
                .orElse(null);
        if (address == null) {
            return missing(page, state, page.t("publicsite.missing.address"));
        }
        int b = address.building() == 0 ? -1 : state.county().buildings().indexOfFid(address.building());
        return b >= 0 && isShown(state, b)
                ? answer(page, state, b, address.label())
                : missing(page, state, page.t("publicsite.missing.tie", address.label()));
    }

    /** @param chosen the address that was asked for, or null for the building's own */
    private ModelAndView answer(Page page, CountyState state, int b, @Nullable String chosen) {
        BuildingTable buildings = state.county().buildings();
        Building building =
                workspace.get().forRelease().buildings().find(buildings.fid(b)).orElseThrow();
        int municipality = buildings.area(AreaKind.MUNICIPALITY, b);
        AnswerView view = new AnswerView(
                PublicRelease.answer(state.county(), state.view(state.now()), rulebooks.defaultStatus(), b),
                chosen != null ? chosen : address(state, building),
                municipality < 0
                        ? null
                        : page.text(buildings
                                .areas(AreaKind.MUNICIPALITY)
                                .get(municipality)
                                .name()),
                Contact.read(workspace.get().settings()),
                maps.around(state, building.eastM(), building.northM()));
        return page.show("publicsite/answer", Map.of("view", view, "words", new AnswerWords(page, view.answer())));
    }

    private ModelAndView missing(Page page, CountyState state, String what) {
        ModelAndView shown = search(page, state, "", AddressSearch.Hits.NONE, what);
        shown.setStatus(HttpStatus.NOT_FOUND);
        return shown;
    }

    private ModelAndView search(
            Page page, CountyState state, String typed, AddressSearch.Hits hits, @Nullable String missing) {
        return page.show(
                "publicsite/search", Map.of("view", new SearchView(typed, hits, missing, maps.ofCounty(state))));
    }

    private AddressSearch.Hits hits(CountyState state, String typed) {
        BuildingTable buildings = state.county().buildings();
        RegisterView register = state.register(state.now());
        IntPredicate preferred = fid -> {
            int b = buildings.indexOfFid(fid);
            return b >= 0 && UNITS.stream().anyMatch(unit -> register.count(unit, b) > 0);
        };
        return AddressSearch.search(
                workspace.get().forRelease().places(),
                typed,
                preferred,
                place -> place.building() == 0
                        ? mayFind(state, place.delivery())
                        : isShown(state, buildings.indexOfFid(place.building())));
    }

    private static boolean mayFind(CountyState state, long delivery) {
        return state.county().deliveries().stream()
                .filter(d -> d.id() == delivery)
                .allMatch(PublicRelease::mayFind);
    }

    private static boolean isShown(CountyState state, int building) {
        return PublicRelease.isShown(state.county(), state.register(state.now()), building);
    }

    private @Nullable String address(CountyState state, Building building) {
        String address = building.address();
        String city = building.city();
        if (address != null) {
            return city == null ? address : address + ", " + city;
        }
        List<String> ofLayer = workspace.get().forRelease().layerAddresses().of(building).stream()
                .filter(found -> mayFind(state, found.delivery()))
                .map(LayerAddress::label)
                .limit(MOST_ADDRESSES)
                .toList();
        return ofLayer.isEmpty() ? null : String.join(" · ", ofLayer);
    }
}
