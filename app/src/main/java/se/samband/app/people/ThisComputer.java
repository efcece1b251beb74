package se.samband.app.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samband.app.access.People;
import se.samband.app.access.Person;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;

/** One person only, who sits at this computer and has the workspace's file; may therefore do everything. */
final class ThisComputer implements People {
    static final String ID = "this-computer";

    static Person person() {
        return new Person(
                ID,
                System.getProperty("user.name", "samband"),
                List.of(new Grant(Role.COORDINATOR, null, Set.of(), null)));
    }

    @Override
    public Optional<Person> find(String id) {
        return id.equals(ID) ? Optional.of(person()) : Optional.empty();
    }

    @Override
    public boolean letStrangersIn() {
        return false;
    }
}
