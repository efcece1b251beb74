package se.samband.app.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.Region;
import se.samband.app.access.Visit;
import se.samband.app.acting.Acting;
import se.samband.app.deliveries.PublisherNames;
import se.samband.app.web.ConflictException;
import se.samband.app.web.CountyCache;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Grant;
import se.samband.core.access.Right;
import se.samband.core.access.Role;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/** Who has which role in the region: invite, give and take roles, new links, sign out. Roles of other regions are not touched. */
@Controller
@Needs(Right.PEOPLE)
@Conditional(OnServer.class)
class PeopleController {
    static final Duration LINK_GOOD = Duration.ofDays(7);

    /** Roles that are given for one region; the national secretariat is let in by who runs the server. */
    private static final List<Role> GIVEN = Arrays.stream(Role.values())
            .filter(role -> role != Role.PUBLIC && role != Role.SECRETARIAT)
            .toList();

    private final PeopleRegister register;
    private final OpenSessions sessions;
    private final CountyCache county;
    private final WorkspaceHolder workspaces;
    private final ServeOptions options;

    PeopleController(
            PeopleRegister register,
            OpenSessions sessions,
            CountyCache county,
            WorkspaceHolder workspaces,
            ServeOptions options) {
        this.register = register;
        this.sessions = sessions;
        this.county = county;
        this.workspaces = workspaces;
        this.options = options;
    }

    @GetMapping("/people")
    ModelAndView list(Page page) {
        return show(page, null);
    }

    @PostMapping(path = "/people", params = "!link")
    ModelAndView invite(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> municipality,
            @RequestParam(defaultValue = "") String organisation) {
        Grant grant = grant(role, municipality, organisation.strip());
        requireInCounty(grant);
        PublisherNames publishers =
                PublisherNames.of(workspaces.get().deliveries().list());
        grant.findOrganisation().ifPresent(given -> publishers.requireOwnSpelling("organisation", given));
        Account account = register.grant(email, name, grant, Acting.now());
        List<String> notes = new ArrayList<>();
        grant.findOrganisation()
                .filter(given -> !publishers.isKnown(given))
                .ifPresent(given -> notes.add(page.t("people.invited.new-organisation", given)));
        if (!name.isBlank() && !name.strip().equals(account.name())) {
            notes.add(page.t("people.invited.name", account.name()));
        }
        return show(
                page,
                new PeopleView.Invited(
                        account, account.opens(grant) ? "" : findLink(account).orElse(""), notes));
    }

    /** A fresh link in place of a forgotten password. */
    @PostMapping(path = "/people", params = "link")
    ModelAndView link(Page page, @RequestParam(name = "link") long id) {
        Account account = get(id);
        String link = findLink(account).orElseThrow(() -> elsewhere("link", account));
        return show(page, new PeopleView.Invited(account, link, List.of()));
    }

    @PostMapping("/people/{id}/revoke")
    String revoke(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") List<String> municipality,
            @RequestParam(defaultValue = "") String organisation) {
        Account account = get(id);
        Grant grant = grant(role, municipality, organisation);
        if (isOwnCoordination(account, grant)) {
            throw new ConflictException(new Text(
                    "Du kan inte ta ifrån dig själv rollen som koordinator. Be någon annan.",
                    "You cannot take the coordinator's role from yourself. Ask somebody else."));
        }
        register.revoke(id, grant, Acting.now());
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/sign-out")
    String endSessions(@PathVariable long id) {
        Account account = get(id);
        if (!account.isOfAlone(code())) {
            throw elsewhere("sign-out", account);
        }
        sessions.endAll(account);
        register.signOut(id, Acting.now());
        return "redirect:/people";
    }

    /** Ends the keys that act in the region's roles, as taking the roles away would. */
    @PostMapping("/people/{id}/keys/delete")
    String deleteKeys(@PathVariable long id) {
        get(id);
        register.tokensIn(code())
                .getOrDefault(id, List.of())
                .forEach(key -> register.deleteToken(id, key.id(), Acting.now()));
        return "redirect:/people";
    }

    /** Empty for people with roles elsewhere too: whoever chooses a person's password can keep the person out there. */
    private Optional<String> findLink(Account account) {
        return register.makeLink(account.id(), code(), LINK_GOOD, Acting.now())
                .map(secret -> publicUrl() + "/password?key=" + secret);
    }

    private static ConflictException elsewhere(String option, Account account) {
        String command = "samband people --" + option + " " + account.email() + ".";
        return new ConflictException(new Text(
                "Personen har roller också utanför regionen. Det här gör den som sköter servern: " + command,
                "The person has roles outside the region too. Whoever runs the server does this: " + command));
    }

    private String publicUrl() {
        return options.findPublicUrl().orElse("");
    }

    /** Only people with a role in the region are there for its coordinator. */
    private Account get(long id) {
        return listed().stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(new Text(
                        "Det finns ingen sådan person i regionen.", "There is no such person in the region.")));
    }

    private List<Account> listed() {
        return register.list().stream()
                .filter(account -> account.grants().stream().anyMatch(this::isOfRegion))
                .toList();
    }

    private boolean isOfRegion(Grant grant) {
        return code().equals(grant.county());
    }

    static boolean isOwnCoordination(Account account, Grant grant) {
        return grant.role() == Role.COORDINATOR
                && account.email().equals(Acting.now().who());
    }

    static String code() {
        return Visit.current()
                .findRegion()
                .map(Region::code)
                .orElseThrow(() -> new ConflictException(
                        new Text("Välj först en region på startsidan.", "First choose a region on the start page.")));
    }

    private static void requireInCounty(Grant grant) {
        for (String given : grant.municipalities()) {
            if (!given.startsWith(code())) {
                throw fault(
                        "municipality",
                        given,
                        new Text("Kommunen ligger inte i länet.", "The municipality is not in the county."),
                        new Text("Kryssa för kommuner ur listan.", "Tick municipalities of the list."));
            }
        }
    }

    private static Grant grant(String role, List<String> municipalities, String organisation) {
        Role given = Role.find(role)
                .filter(GIVEN::contains)
                .orElseThrow(() -> fault(
                        "role",
                        role,
                        new Text("Välj en roll.", "Choose a role."),
                        new Text("Välj ur listan.", "Choose from the list.")));
        Set<String> codes =
                municipalities.stream().filter(code -> !code.isBlank()).collect(Collectors.toSet());
        boolean officer = given.isOfMunicipalities();
        boolean network = given.isOfOrganisation();
        if (officer && codes.isEmpty()) {
            throw fault(
                    "municipality",
                    "",
                    new Text(
                            "En kommunal samordnare behöver minst en kommun.",
                            "A municipal officer needs a municipality."),
                    new Text("Kryssa för personens kommuner.", "Tick the person's municipalities."));
        }
        if (network && organisation.isBlank()) {
            throw fault(
                    "organisation",
                    "",
                    new Text("Ett nät behöver en organisation.", "A network needs an organisation."),
                    new Text(
                            "Skriv namnet som nätet lämnar sina uppgifter under.",
                            "Write the name under which the network files."));
        }
        return new Grant(given, code(), officer ? codes : Set.of(), network ? organisation : null);
    }

    private static BadInputException fault(String field, String value, Text what, Text remedy) {
        return new BadInputException(Problem.of("role-incomplete", what, remedy).at(0, field, value));
    }

    private ModelAndView show(Page page, PeopleView.@Nullable Invited invited) {
        List<Area> municipalities = county.state().county().buildings().areas(AreaKind.MUNICIPALITY);
        return page.show(
                "people/people",
                Map.of(
                        "view",
                        new PeopleView(
                                code(),
                                listed(),
                                register.tokensIn(code()),
                                GIVEN,
                                municipalities,
                                invited,
                                Instant.now())));
    }
}
