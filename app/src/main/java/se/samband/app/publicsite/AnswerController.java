package se.samband.app.publicsite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.release.PublicRelease;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.store.row.Building;

/** The pages for the public: a search for an address, and the answer about it. */
@Controller
class AnswerController {

    private final CountyCache county;
    private final WorkspaceHolder workspace;
    private final Rulebooks rulebooks;

    AnswerController(CountyCache county, WorkspaceHolder workspace, Rulebooks rulebooks) {
        this.county = county;
        this.workspace = workspace;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/answer")
    ModelAndView search(Page page, @RequestParam(defaultValue = "") String q) {
        return page.show(
                "publicsite/search",
                Map.of(
                        "typed",
                        q.strip(),
                        "hits",
                        q.isBlank()
                                ? List.of()
                                : AddressSearch.search(workspace.get().places(), q)));
    }

    /** A point of a map, metres in SWEREF 99 TM, leads to the building that is nearest. */
    @GetMapping(
            path = "/answer",
            params = {"e", "n"})
    String near(@RequestParam double e, @RequestParam double n) {
        CountyState state = county.state();
        int nearest = NearestBuilding.find(state.county().buildings(), state.register(state.now()), e, n)
                .orElseThrow(() -> new NotFoundException(new Text(
                        "Det finns ingen byggnad inom 100 meter från punkten. Sök på adressen i stället.",
                        "There is no building within 100 metres of the point. Search for the address instead.")));
        return "redirect:/answer/" + state.county().buildings().fid(nearest);
    }

    @GetMapping("/answer/{fid:\\d{1,9}}")
    ModelAndView answer(Page page, @PathVariable int fid) {
        CountyState state = county.state();
        BuildingTable buildings = state.county().buildings();
        int b = buildings.indexOfFid(fid);
        if (b < 0 || !state.register(state.now()).isPresent(b)) {
            throw new NotFoundException(new Text(
                    "Det finns ingen sådan byggnad. Sök på adressen.",
                    "There is no such building. Search for the address."));
        }
        Building building = workspace.get().buildings().find(fid).orElseThrow();
        int municipality = buildings.area(AreaKind.MUNICIPALITY, b);
        AnswerView view = new AnswerView(
                PublicRelease.answer(state.county(), state.view(state.now()), rulebooks.defaultStatus(), b),
                address(building),
                municipality < 0
                        ? null
                        : page.text(buildings
                                .areas(AreaKind.MUNICIPALITY)
                                .get(municipality)
                                .name()),
                Contact.read(workspace.get().keepsakes()));
        return page.show("publicsite/answer", Map.of("view", view, "words", new AnswerWords(page, view.answer())));
    }

    private static @Nullable String address(Building building) {
        String address = building.address();
        String city = building.city();
        return address == null || city == null ? address : address + ", " + city;
    }
}
