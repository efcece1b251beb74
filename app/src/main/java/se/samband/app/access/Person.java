package se.samband.app.access;

import java.util.List;
import se.samband.core.access.Grant;

/**
 * Somebody who has signed in.
 *
 * @param id stable name of the account
 * @param name what the person is called, for people and the audit log
 */
public record Person(String id, String name, List<Grant> grants) {
    /** What the ids of accounts begin with. */
    public static final String ACCOUNT = "account:";

    public Person {
        grants = List.copyOf(grants);
    }

    /** Whether it is an account that can be signed out of, rather than the person at this computer. */
    public boolean isAccount() {
        return id.startsWith(ACCOUNT);
    }

    /** The roles that the person has in a county, as given; the first is taken when none is chosen. */
    public List<Grant> grantsIn(String county) {
        return grants.stream().filter(grant -> grant.isFor(county)).toList();
    }
}
