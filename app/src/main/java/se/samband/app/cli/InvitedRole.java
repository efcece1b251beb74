package se.samband.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.PublisherNames;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceEntry;
import se.samband.store.WorkspaceLocation;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.StoredDelivery;

/** A role as it is written on the command line, with what it is limited to. */
record InvitedRole(Grant grant) {

    /** @throws BadInputException if there is no such role, or if what it is limited to is missing or does not belong to it */
    static InvitedRole of(
            String role, @Nullable String county, List<String> municipalities, @Nullable String organisation) {
        Role given = Role.find(role)
                .filter(found -> found != Role.PUBLIC)
                .orElseThrow(
                        () -> fault(
                                "role-unknown",
                                "--role",
                                role,
                                new Text("Det finns ingen sådan roll.", "There is no such role."),
                                new Text(
                                        "Välj coordinator, municipal-officer, county-board, network-owner, village-network, secretariat eller reader.",
                                        "Choose coordinator, municipal-officer, county-board, network-owner, village-network, secretariat or reader.")));
        String name = organisation == null ? "" : organisation.strip();
        requireMunicipalities(given, county, municipalities);
        requireOrganisation(given, name);
        return new InvitedRole(new Grant(given, county, Set.copyOf(municipalities), name.isEmpty() ? null : name));
    }

    private static void requireMunicipalities(Role role, @Nullable String county, List<String> codes) {
        String option = "--municipality";
        if (role.isOfMunicipalities() == codes.isEmpty()) {
            throw codes.isEmpty()
                    ? fault(
                            "role-incomplete",
                            option,
                            "",
                            new Text(
                                    "En kommunal samordnare behöver minst en kommun; utan den syns ingenting.",
                                    "A municipal officer needs a municipality; without one nothing is seen."),
                            new Text(
                                    "Ange --municipality med kommunens kod, flera med komma: 2062,2031.",
                                    "Give --municipality with the municipality's code, several with commas: 2062,2031."))
                    : notLimited(option, String.join(",", codes));
        }
        for (String code : codes) {
            if (!code.matches("\\d{4}") || county != null && !code.startsWith(county)) {
                throw fault(
                        "municipality-unknown",
                        option,
                        code,
                        new Text("Det är ingen kommunkod i länet.", "This is no code of a municipality in the county."),
                        new Text(
                                "Skriv fyra siffror, av vilka de två första är länets: 2062 är Mora i län 20.",
                                "Write four digits, of which the first two are the county's: 2062 is Mora in county 20."));
            }
        }
    }

    private static void requireOrganisation(Role role, String name) {
        String option = "--organisation";
        if (role.isOfOrganisation() == name.isEmpty()) {
            throw name.isEmpty()
                    ? fault(
                            "role-incomplete",
                            option,
                            "",
                            new Text("Ett nät behöver en organisation.", "A network needs an organisation."),
                            new Text(
                                    "Ange --organisation med namnet som nätet lämnar sina uppgifter under.",
                                    "Give --organisation with the name under which the network files."))
                    : notLimited(option, name);
        }
    }

    private static BadInputException notLimited(String option, String value) {
        return fault(
                "role-not-limited",
                option,
                value,
                new Text("Rollen begränsas inte så.", "The role is not limited like that."),
                new Text(
                        "Ta bort " + option + ", eller välj en annan --role.",
                        "Leave out " + option + ", or choose another --role."));
    }

    /**
     * Tells whether anybody has delivered under the organisation's name, in the county or, if none is said, anywhere.
     *
     * @throws BadInputException if somebody has under a name that differs in spelling only
     */
    boolean isOfKnownOrganisation(WorkspaceLocation.Database where) {
        String name = grant.findOrganisation().orElse("");
        if (name.isEmpty()) {
            return true;
        }
        List<StoredDelivery> deliveries = new ArrayList<>();
        for (WorkspaceEntry entry : Workspace.listIn(where)) {
            if (grant.isFor(entry.countyCode())) {
                try (Workspace workspace = Workspace.open(entry.location())) {
                    deliveries.addAll(
                            workspace.deliveries().list(DeliveryQuery.all()).rows());
                }
            }
        }
        PublisherNames names = PublisherNames.of(deliveries);
        names.requireOwnSpelling("--organisation", name);
        return names.isKnown(name);
    }

    private static BadInputException fault(String code, String option, String value, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).at(0, option, value));
    }
}
