package se.samband.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samband.app.acting.Acting;
import se.samband.core.access.Role;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
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
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

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
        return PeopleRegister.open(database(session).url(), Clock.systemUTC());
    }

    private static WorkspaceLocation.Database database(Session session) {
        if (session.workspace() instanceof WorkspaceLocation.Database database) {
            return database;
        }
        throw new BadInputException(Problem.of(
                "people-need-database",
                new Text("En arbetsfil har inga personer.", "A workspace file has no people."),
                new Text(
                        "Ange --workspace jdbc:postgresql://värd/databas.",
                        "Give --workspace jdbc:postgresql://host/database.")));
    }

    private void invite(PeopleRegister register, String email) {
        InvitedRole invited = InvitedRole.of(role, county, municipalities, organisation);
        boolean known = invited.isOfKnownOrganisation(database(session));
        Account account = register.grant(email, name, invited.grant(), Acting.now());
        if (!known) {
            session.console()
                    .remark(
                            "Ingen har lämnat uppgifter under namnet " + organisation
                                    + " än. Om det stavas annorlunda i kommande leveranser syns de inte.",
                            "Nobody has filed under the name " + organisation
                                    + " yet. If deliveries to come spell it otherwise they are not seen.");
        }
        if (!name.isBlank() && !name.strip().equals(account.name())) {
            session.console()
                    .remark(
                            "Kontot fanns redan och heter fortfarande " + account.name() + ".",
                            "The account was there already and is still called " + account.name() + ".");
        }
        if (account.opens(invited.grant())) {
            session.console().say("Rollen är given.", "The role is given.");
        } else {
            link(register, account);
        }
    }

    /** A link by which the person chooses a password, the first or another. */
    private void link(PeopleRegister register, Account account) {
        String server = publicUrl.strip().replaceAll("/+$", "");
        String made = server + "/password?key=" + register.makeLink(account.id(), LINK_GOOD, Acting.now());
        if (server.isEmpty()) {
            session.console()
                    .remark(
                            "Sätt serverns adress först i länken, till exempel https://bredband.region.se. Med --public-url görs det.",
                            "Put the server's address first in the link, for example https://broadband.region.example. --public-url does so.");
        }
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
        Instant now = Instant.now();
        if (session.json()) {
            session.console()
                    .json(Map.of(
                            "people",
                            register.list().stream()
                                    .map(account -> shape(account, now))
                                    .toList()));
            return;
        }
        Lang lang = session.console().lang();
        for (Account account : register.list()) {
            List<String> roles = account.grants().stream()
                    .map(grant -> grant.role().label().in(lang) + " "
                            + grant.findCounty().orElse("*"))
                    .toList();
            session.console()
                    .out()
                    .println(account.email() + "  " + account.name() + "  " + String.join(", ", roles)
                            + state(account, now).in(lang));
        }
    }

    private static Map<String, @Nullable Object> shape(Account account, Instant now) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("email", account.email());
        shape.put("name", account.name());
        shape.put("closed", account.isClosed());
        shape.put("entered", account.isEntered());
        shape.put(
                "lockedUntil",
                account.isLockedAt(now)
                        ? Objects.requireNonNull(account.lockedUntil()).toString()
                        : null);
        shape.put(
                "roles",
                account.grants().stream()
                        .map(grant ->
                                grant.role().code() + " " + grant.findCounty().orElse("*"))
                        .toList());
        return shape;
    }

    /** What keeps somebody out, after two blanks; nothing of somebody who can sign in. */
    private static Text state(Account account, Instant now) {
        if (account.isClosed()) {
            return new Text("  stängt", "  closed");
        }
        if (account.isLockedAt(now)) {
            String until = LOCAL.format(Objects.requireNonNull(account.lockedUntil()));
            return new Text(
                    "  låst till " + until + " efter för många fel lösenord",
                    "  locked until " + until + " after too many wrong passwords");
        }
        return account.isEntered() ? new Text("", "") : new Text("  inbjuden", "  invited");
    }
}
