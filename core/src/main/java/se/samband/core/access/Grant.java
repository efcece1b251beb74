package se.samband.core.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has been given.
 *
 * @param county code of the county that it is for, or null for all of the installation
 * @param municipalities codes of the person's own municipalities, for roles that are limited to them
 * @param organisation name under which the person's organisation delivers, for roles that are limited to that; or null
 */
public record Grant(
        Role role,
        @Nullable String county,
        Set<String> municipalities,
        @Nullable String organisation) {
    /** Whoever is not signed in. */
    public static final Grant PUBLIC = new Grant(Role.PUBLIC, null, Set.of(), null);

    public Grant {
        municipalities = Set.copyOf(municipalities);
    }

    /** A role that needs nothing but a county. */
    public static Grant of(Role role, String county) {
        return new Grant(role, county, Set.of(), null);
    }

    public Optional<String> findCounty() {
        return Optional.ofNullable(county);
    }

    public Optional<String> findOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public boolean isFor(String countyCode) {
        return county == null || county.equals(countyCode);
    }
}
