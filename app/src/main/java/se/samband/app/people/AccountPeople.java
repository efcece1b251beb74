package se.samband.app.people;

import java.util.Optional;
import java.util.OptionalLong;
import se.samband.app.access.People;
import se.samband.app.access.Person;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/** The people of the register. */
record AccountPeople(PeopleRegister register) implements People {
    private static final String BETWEEN = ":";
    private static final int PARTS = 4;

    /** How it was shown who somebody is; it goes with the person, since not every way opens all roles. */
    enum Proof {
        PASSWORD,
        SERVICE,
        KEY
    }

    /** The person with the roles that this way of coming in opens. */
    static Person person(Account account, Proof proof) {
        String id = Person.ACCOUNT + String.join(BETWEEN, "" + account.id(), "" + account.generation(), proof.name());
        return new Person(id, account.email(), proof == Proof.PASSWORD ? account.openedByPassword() : account.grants());
    }

    /** Number of the person's account. */
    static OptionalLong findNumber(Person person) {
        return person.id().startsWith(Person.ACCOUNT)
                ? OptionalLong.of(Long.parseLong(person.id().split(BETWEEN, -1)[1]))
                : OptionalLong.empty();
    }

    @Override
    public Optional<Person> find(String id) {
        String[] parts = id.split(BETWEEN, -1);
        if (!id.startsWith(Person.ACCOUNT) || parts.length != PARTS) {
            return Optional.empty();
        }
        // An id of an earlier generation is no longer the person's: the session is over.
        return register.find(Long.parseLong(parts[1]))
                .filter(account -> !account.isClosed())
                .map(account -> person(account, Proof.valueOf(parts[PARTS - 1])))
                .filter(person -> person.id().equals(id));
    }

    @Override
    public boolean letStrangersIn() {
        return true;
    }
}
