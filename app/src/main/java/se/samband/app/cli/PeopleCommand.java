package se.samband.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.acting.Acting;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.WorkspaceLocation;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/**
 * The people of a server: lists them; with {@code --invite} gives somebody a role and prints the link for the first password. The
 * first coordinator of a region, and the national secretariat, come in this way.
 */
@Command(name = "people")
final class PeopleCommand implements Callable<Integer> {

    private static final Duration LINK_GOOD = Duration.ofDays(7);

    private final Session session;

    @Option(names = "--invite", paramLabel = "EMAIL")
    @Nullable
    String invite;

    @Option(names = "--name", paramLabel = "NAME")
    String name = "";

    @Option(names = "--role", paramLabel = "ROLE")
    String role = Role.COORDINATOR.code();

    @Option(names = "--county", paramLabel = "CODE")
    @Nullable
    String county;

    @Option(names = "--municipality", paramLabel = "CODE", split = ",")
    List<String> municipalities = List.of();

    @Option(names = "--organisation", paramLabel = "NAME")
    @Nullable
    String organisation;

    @Option(names = "--close", paramLabel = "EMAIL")
    @Nullable
    String close;

    @Option(names = "--open", paramLabel = "EMAIL")
    @Nullable
    String open;

    @Option(names = "--link", paramLabel = "EMAIL")
    @Nullable
    String link;

    @Option(names = "--sign-out", paramLabel = "EMAIL")
    @Nullable
    String signOut;

    @Option(names = "--public-url", paramLabel = "URL")
    String publicUrl = "";

    PeopleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PeopleRegister register = register(session)) {
            if (invite != null) {
                invite(register, invite);
            } else if (link != null) {
                link(register, find(register, "--link", link));
            } else if (signOut != null) {
                register.signOut(find(register, "--sign-out", signOut).id(), Acting.now());
                session.console().say("Personen är utloggad överallt.", "The person is signed out everywhere.");
            } else if (close != null) {
                register.setClosed(find(register, "--close", close).id(), true, Acting.now());
                session.console().say("Kontot är stängt.", "The account is closed.");
            } else if (open != null) {
                register.setClosed(find(register, "--open", open).id(), false, Acting.now());
                session.console().say("Kontot är öppet igen.", "The account is open again.");
            } else {
                list(register);
            }
        }
        return Cli.FINE;
    }

    /** The people beside the workspaces of the database that the command is given. */
    static PeopleRegister register(Session session) {
        if (session.workspace() instanceof WorkspaceLocation.Database database) {
            return PeopleRegister.open(database.url(), Clock.systemUTC());
        }
        throw new BadInputException(Problem.of(
                "people-need-database",
                new Text("En arbetsfil har inga personer.", "A workspace file has no people."),
                new Text(
                        "Ange --workspace jdbc:postgresql://värd/databas.",
                        "Give --workspace jdbc:postgresql://host/database.")));
    }

    private void invite(PeopleRegister register, String email) {
        Role given = Role.find(role)
                .filter(found -> found != Role.PUBLIC)
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "role-unknown",
                                new Text("Det finns ingen sådan roll.", "There is no such role."),
                                new Text(
                                        "Välj coordinator, municipal-officer, county-board, network-owner, village-network, secretariat eller reader.",
                                        "Choose coordinator, municipal-officer, county-board, network-owner, village-network, secretariat or reader."))
                        .at(0, "--role", role)));
        Grant grant = new Grant(given, county, Set.copyOf(municipalities), organisation);
        Account account = register.grant(email, name, grant, Acting.now());
        if (account.opens(grant)) {
            session.console().say("Rollen är given.", "The role is given.");
        } else {
            link(register, account);
        }
    }

    /** A link by which the person chooses a password, the first or another. */
    private void link(PeopleRegister register, Account account) {
        String made = publicUrl + "/password?key=" + register.makeLink(account.id(), LINK_GOOD, Acting.now());
        if (session.json()) {
            session.console().json(Map.of("email", account.email(), "link", made));
        } else {
            session.console()
                    .say(
                            "Lämna länken till " + account.email() + " (gäller en gång, i sju dagar): " + made,
                            "Hand the link to " + account.email() + " (works once, for seven days): " + made);
        }
    }

    private static Account find(PeopleRegister register, String option, String email) {
        return register.findByEmail(email)
                .orElseThrow(() -> new BadInputException(Problem.of(
                                "person-missing",
                                new Text("Det finns inget sådant konto.", "There is no such account."),
                                new Text("Se samband people.", "See samband people."))
                        .at(0, option, email)));
    }

    private void list(PeopleRegister register) {
        List<Account> accounts = register.list();
        if (session.json()) {
            session.console()
                    .json(Map.of(
                            "people",
                            accounts.stream()
                                    .map(account -> Map.of(
                                            "email", account.email(),
                                            "name", account.name(),
                                            "closed", account.isClosed(),
                                            "entered", account.isEntered(),
                                            "roles",
                                                    account.grants().stream()
                                                            .map(grant -> grant.role()
                                                                            .code() + " "
                                                                    + (grant.county() == null ? "*" : grant.county()))
                                                            .toList()))
                                    .toList()));
            return;
        }
        for (Account account : accounts) {
            session.console()
                    .out()
                    .println(account.email() + "  " + account.name() + "  "
                            + String.join(
                                    ", ",
                                    account.grants().stream()
                                            .map(grant -> grant.role()
                                                            .label()
                                                            .in(session.console()
                                                                    .lang()) + " "
                                                    + (grant.county() == null ? "*" : grant.county()))
                                            .toList()));
        }
    }
}
