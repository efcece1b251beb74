package se.samband.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** In which capacity somebody uses the program. What a role may see and do is said by {@link AccessRules}. */
public enum Role {
    COORDINATOR(new Text("regional bredbandskoordinator", "regional broadband coordinator")),
    MUNICIPAL_OFFICER(new Text("kommunal bredbandssamordnare", "municipal broadband officer")),
    COUNTY_BOARD(new Text("länsstyrelse", "county administrative board")),
    NETWORK_OWNER(new Text("nätägare", "network owner")),
    VILLAGE_NETWORK(new Text("byanät", "village network")),
    SECRETARIAT(new Text("nationellt sekretariat", "national secretariat")),
    READER(new Text("läsare", "reader")),
    /** Whoever is not signed in. */
    PUBLIC(new Text("allmänhet", "public"));

    private final Text label;

    Role(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name in files and on the command line: {@code municipal-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is given for some municipalities. */
    public boolean isOfMunicipalities() {
        return this == MUNICIPAL_OFFICER;
    }

    /** Whether it is given to somebody of an organisation that delivers. */
    public boolean isOfOrganisation() {
        return this == NETWORK_OWNER || this == VILLAGE_NETWORK;
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
