package se.samband.app.access;

import java.util.Optional;

/** The people who may sign in. */
public interface People {
    /** The person as of now: roles taken away are gone at once. Empty when the account is closed. */
    Optional<Person> find(String id);

    /** Whether whoever is not signed in may at least what is open. */
    boolean letStrangersIn();
}
