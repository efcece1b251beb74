package se.samband.app.people;

import java.util.Optional;
import java.util.OptionalLong;
import se.samband.app.access.People;
import se.samband.app.access.Person;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/** The people of the register. */
record AccountPeople(PeopleRegister register) implements People {
    static Person person(Account account) {
        return new Person(Person.ACCOUNT + account.id(), account.email(), account.grants());
    }

    /** Number of the person's account. */
    static OptionalLong findNumber(Person person) {
        return person.id().startsWith(Person.ACCOUNT)
                ? OptionalLong.of(Long.parseLong(person.id().substring(Person.ACCOUNT.length())))
                : OptionalLong.empty();
    }

    @Override
    public Optional<Person> find(String id) {
        return id.startsWith(Person.ACCOUNT)
                ? register.find(Long.parseLong(id.substring(Person.ACCOUNT.length())))
                        .filter(account -> !account.isClosed())
                        .map(AccountPeople::person)
                : Optional.empty();
    }

    @Override
    public boolean letStrangersIn() {
        return true;
    }
}
