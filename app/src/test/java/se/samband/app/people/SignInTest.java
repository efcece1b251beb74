package se.samband.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.app.web.ServerTest;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;

class SignInTest extends ServerTest {
    private static final Pattern LINK = Pattern.compile("/password\\?key=([\\w-]+)");

    @BeforeEach
    void serve() {
        serve(null, "20", "21");
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorAndBack() {
        Visitor visitor = visitor();
        assertThat(visitor.get("/20/figures").headers().firstValue("Location").orElseThrow())
                .contains("/sign-in?to=%2F20%2Ffigures");
        assertThat(visitor.follow("/20/figures").body()).contains("name=\"password\"");
        assertThat(visitor.get("/20/answer").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/20/help").body()).doesNotContain("/20/figures", "/20/deliveries");
    }

    @Test
    void anInvitedPersonChoosesAPasswordAndIsIn() {
        Visitor eva = signedIn("Eva@Region.se", coordinator("20"));
        assertThat(eva.get("/20/figures").statusCode()).isEqualTo(200);
        assertThat(eva.get("/20/").body()).contains("eva@region.se", "regional bredbandskoordinator");
        eva.post("/20/help", "/sign-out", Map.of());
        assertThat(eva.get("/20/figures").statusCode()).isEqualTo(302);

        var in = eva.post(
                "/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", PASSWORD, "to", "/20/figures"));
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/20/figures");
        assertThat(eva.get("/20/figures").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInLeadsOnlyToPagesOfThisServer() {
        signedIn("eva@region.se", coordinator("20"));
        Visitor eva = visitor();
        var in = eva.post(
                "/sign-in",
                "/sign-in",
                Map.of("email", "eva@region.se", "password", PASSWORD, "to", "//evil.example/x"));
        assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void aLinkWorksOnceAndWeakPasswordsAreNotTaken() {
        long account = register.grant("eva@region.se", "Eva", coordinator("20"), Actor.of("test"))
                .id();
        String key = register.makeLink(account, Duration.ofDays(1), Actor.of("test"));
        Visitor eva = visitor();
        for (String weak : new String[] {"kort", "aaaaaaaaaaaaaaaa"}) {
            assertThat(eva.post(
                                    "/password?key=" + key,
                                    "/password",
                                    Map.of("key", key, "password", weak, "again", weak))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(eva.post("/password?key=" + key, "/password", Map.of("key", key, "password", PASSWORD, "again", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(eva.post(
                                "/password?key=" + key,
                                "/password",
                                Map.of("key", key, "password", PASSWORD, "again", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor().get("/password?key=" + key).statusCode()).isEqualTo(404);
        assertThat(register.find(account).flatMap(Account::findPassword).orElseThrow())
                .startsWith("$argon2id$");
    }

    @Test
    void fiveWrongPasswordsLockTheAccount() {
        signedIn("eva@region.se", coordinator("20"));
        Visitor other = visitor();
        for (int i = 0; i < PeopleRegister.MOST_FAILURES; i++) {
            assertThat(other.post("/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", "fel"))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(other.post("/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(register.findByEmail("eva@region.se").orElseThrow().lockedUntil())
                .isNotNull();
    }

    @Test
    void tooManyAttemptsFromOneAddressAreTurnedAway() {
        Visitor other = visitor();
        int last = 0;
        for (int i = 0; i < 12; i++) {
            last = other.post("/sign-in", "/sign-in", Map.of("email", "x" + i + "@y.se", "password", "fel"))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        long account = register.findByEmail("eva@region.se").orElseThrow().id();
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(200);
        register.revoke(account, coordinator("20"), Actor.of("test"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(403);
        register.setClosed(account, true, Actor.of("test"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleHoldsInItsOwnRegionOnly() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(200);
        assertThat(eva.get("/21/audit").statusCode()).isEqualTo(403);
        assertThat(eva.get("/21/figures").statusCode()).isEqualTo(403);
        assertThat(eva.get("/").headers().firstValue("Location").orElseThrow()).endsWith("/20/");
    }

    @Test
    void theSecretariatReadsAllRegions() {
        Visitor pts = signedIn("pts@pts.se", new Grant(Role.SECRETARIAT, null, Set.of(), null));
        for (String county : new String[] {"20", "21"}) {
            assertThat(pts.get("/" + county + "/figures").statusCode()).isEqualTo(200);
            assertThat(pts.get("/" + county + "/audit").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoHasTwoRolesActsInOneAtATime() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        register.grant("eva@region.se", "", new Grant(Role.READER, "20", Set.of(), null), Actor.of("test"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(200);
        eva.post("/20/me", "/20/me/role", Map.of("role", "reader/20//"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(403);
        assertThat(eva.get("/20/me").body()).contains("läsare · Län 20</strong>");
        eva.post("/20/me", "/20/me/role", Map.of("role", "coordinator/20//"));
        assertThat(eva.get("/20/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionCanBeEndedFromAnother() {
        Visitor office = signedIn("eva@region.se", coordinator("20"));
        Visitor home = visitor();
        home.post("/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", PASSWORD));
        assertThat(home.get("/20/figures").statusCode()).isEqualTo(200);
        Matcher end = Pattern.compile("/me/sessions/([\\w-]+)/end")
                .matcher(office.get("/20/me").body());
        assertThat(end.find()).isTrue();
        office.post("/20/me", "/20/me/sessions/" + end.group(1) + "/end", Map.of());
        assertThat(home.get("/20/figures").statusCode()).isEqualTo(302);
        assertThat(office.get("/20/figures").statusCode()).isEqualTo(200);
    }

    @Test
    void theCoordinatorInvitesAndTakesAway() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        var invited = eva.post(
                "/20/people",
                "/20/people",
                Map.of(
                        "email",
                        "byanat@ort.se",
                        "name",
                        "Byanätet",
                        "role",
                        "village-network",
                        "organisation",
                        "Byanätet"));
        Matcher link = LINK.matcher(invited.body());
        assertThat(link.find()).as(invited.body()).isTrue();
        Visitor village = visitor();
        String key = link.group(1);
        village.post("/password?key=" + key, "/password", Map.of("key", key, "password", PASSWORD, "again", PASSWORD));
        assertThat(village.get("/20/deliveries").statusCode()).isEqualTo(200);
        assertThat(village.get("/20/figures").statusCode()).isEqualTo(403);
        long id = register.findByEmail("byanat@ort.se").orElseThrow().id();
        eva.post(
                "/20/people",
                "/20/people/" + id + "/revoke",
                Map.of("role", "village-network", "organisation", "Byanätet"));
        assertThat(village.get("/20/deliveries").statusCode()).isEqualTo(403);
        // Another region's coordinator knows nothing of them.
        Visitor other = signedIn("olle@annan.se", coordinator("21"));
        assertThat(other.get("/21/people").body()).doesNotContain("byanat@ort.se");
        assertThat(other.post("/21/people", "/21/people", Map.of("link", "" + id))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCoordinatorCannotMakeAnybodySecretariatNorLockHerselfOut() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        assertThat(eva.post("/20/people", "/20/people", Map.of("email", "x@y.se", "role", "secretariat"))
                        .statusCode())
                .isEqualTo(400);
        long id = register.findByEmail("eva@region.se").orElseThrow().id();
        assertThat(eva.post("/20/people", "/20/people/" + id + "/revoke", Map.of("role", "coordinator"))
                        .statusCode())
                .isEqualTo(409);
    }

    /** Else a coordinator could invite anybody as a reader, choose their password and act in their other roles. */
    @Test
    void noCoordinatorChoosesThePasswordOfSomebodyWithRolesElsewhere() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        signedIn("pts@pts.se", new Grant(Role.SECRETARIAT, null, Set.of(), null));
        register.grant("ny@annan.se", "", coordinator("21"), Actor.of("test"));
        for (String email : new String[] {"pts@pts.se", "ny@annan.se"}) {
            String page = eva.post("/20/people", "/20/people", Map.of("email", email, "role", "reader"))
                    .body();
            assertThat(page).contains(email).doesNotContainPattern(LINK);
            long id = register.findByEmail(email).orElseThrow().id();
            var refused = eva.post("/20/people", "/20/people", Map.of("link", "" + id));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("samband people --link").doesNotContainPattern(LINK);
        }
    }

    /** A coordinator invites somebody, chooses the password and waits for another region, or the secretariat, to give a role. */
    @Test
    void whoeverChoseThePasswordOfAnotherGetsNoRolesElsewhereByIt() {
        Visitor mallory = signedIn("mallory@region.se", coordinator("20"));
        Visitor olle = signedIn("olle@annan.se", coordinator("21"));
        Visitor early = visitor();
        choose(early, invite(mallory, "vera@b.example"));
        String unused = invite(mallory, "sara@b.example");
        for (String email : new String[] {"vera@b.example", "sara@b.example"}) {
            String page = olle.post("/21/people", "/21/people", Map.of("email", email, "role", "coordinator"))
                    .body();
            assertThat(page).contains("samband people --link " + email).doesNotContainPattern(LINK);
            register.grant(email, "", new Grant(Role.SECRETARIAT, null, Set.of(), null), Actor.of("test"));
        }
        Visitor late = visitor();
        choose(late, unused);
        Visitor again = visitor();
        again.post("/sign-in", "/sign-in", Map.of("email", "vera@b.example", "password", PASSWORD));
        for (Visitor thief : new Visitor[] {early, late, again}) {
            assertThat(thief.get("/21/people").statusCode()).isEqualTo(403);
            assertThat(thief.get("/21/figures").statusCode()).isEqualTo(403);
            assertThat(thief.get("/20/me").body()).contains("samband people --link");
            assertThat(thief.post("/20/me", "/20/me", Map.of("token", "t", "name", "x", "role", "coordinator/21//"))
                            .statusCode())
                    .isEqualTo(404);
        }
        long vera = register.findByEmail("vera@b.example").orElseThrow().id();
        Visitor self = visitor();
        choose(self, register.makeLink(vera, Duration.ofDays(1), Actor.of("test")));
        assertThat(self.get("/21/people").statusCode()).isEqualTo(200);
        assertThat(early.get("/20/figures").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyIsSignedOutByARegionThatIsNotTheOnlyOne() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        Visitor olle = signedIn("olle@annan.se", coordinator("21"));
        register.grant("olle@annan.se", "", new Grant(Role.READER, "20", Set.of(), null), Actor.of("test"));
        long id = register.findByEmail("olle@annan.se").orElseThrow().id();
        var refused = eva.post("/20/people", "/20/people/" + id + "/sign-out", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("samband people --sign-out olle@annan.se");
        assertThat(olle.get("/21/people").statusCode()).isEqualTo(200);
        register.signOut(id, Actor.of("test"));
        assertThat(olle.get("/21/people").statusCode()).isEqualTo(302);
    }

    @Test
    void anOfficerOfAnotherCountysMunicipalityIsNotInvited() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        var refused = eva.post(
                "/20/people",
                "/20/people",
                Map.of("email", "olle@kommun.se", "role", "municipal-officer", "municipality", "2580"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(register.findByEmail("olle@kommun.se")).isEmpty();
    }

    @Test
    void keysOfTheRegionAreCountedAndCanBeDeleted() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        Grant reader = new Grant(Role.READER, "20", Set.of(), null);
        signedIn("las@region.se", reader);
        long id = register.findByEmail("las@region.se").orElseThrow().id();
        register.makeToken(id, "Natt", reader, Duration.ofDays(1), Actor.of("test"));
        assertThat(eva.get("/20/people").body()).contains("Ta bort nycklar (1)");
        eva.post("/20/people", "/20/people/" + id + "/keys/delete", Map.of());
        assertThat(register.tokens(id)).isEmpty();
    }

    @Test
    void aRoleSaysItsRegionWhereItIsChosenAndLeadsThere() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        register.grant("eva@region.se", "", coordinator("21"), Actor.of("test"));
        register.grant("eva@region.se", "", new Grant(Role.SECRETARIAT, null, Set.of(), null), Actor.of("test"));
        assertThat(eva.get("/me").body()).contains("· Län 20<", "· Län 21<", "· alla regioner<");
        var chosen = eva.post("/me", "/me/role", Map.of("role", "coordinator/21//"));
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/21/");
    }

    @Test
    void whoIsLockedOutIsShownUntilWhen() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        signedIn("las@region.se", Grant.of(Role.READER, "20"));
        assertThat(eva.get("/20/people").body()).doesNotContain("låst till");
        long id = register.findByEmail("las@region.se").orElseThrow().id();
        for (int i = 0; i < PeopleRegister.MOST_FAILURES; i++) {
            register.failed(id);
        }
        assertThat(eva.get("/20/people").body()).containsPattern("låst till \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d efter");
    }

    @Test
    void anInvitationSaysWhatItLeavesAsItWasAndWhenNobodyHasFiledUnderTheName() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        Map<String, String> form =
                Map.of("email", "nat@ort.se", "name", "Nät", "role", "network-owner", "organisation", "Ortens nät");
        assertThat(eva.post("/20/people", "/20/people", form).body())
                .contains("Ingen har lämnat uppgifter under namnet Ortens nät")
                .doesNotContain("heter fortfarande");
        assertThat(eva.post(
                                "/20/people",
                                "/20/people",
                                Map.of("email", "nat@ort.se", "name", "Annat", "role", "reader"))
                        .body())
                .contains("heter fortfarande Nät");
    }

    private static String invite(Visitor coordinator, String email) {
        Matcher link = LINK.matcher(coordinator
                .post("/20/people", "/20/people", Map.of("email", email, "role", "reader"))
                .body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void choose(Visitor visitor, String key) {
        visitor.post("/password?key=" + key, "/password", Map.of("key", key, "password", PASSWORD, "again", PASSWORD));
    }

    @Test
    void aPasswordChosenByLinkEndsSessionsElsewhere() {
        Visitor thief = signedIn("eva@region.se", coordinator("20"));
        assertThat(thief.get("/20/figures").statusCode()).isEqualTo(200);
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        assertThat(eva.get("/20/figures").statusCode()).isEqualTo(200);
        assertThat(thief.get("/20/figures").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordByLinkKeepsTheLinkWhenTheLanguageIsChanged() {
        long account = register.grant("eva@region.se", "Eva", coordinator("20"), Actor.of("test"))
                .id();
        String key = register.makeLink(account, Duration.ofDays(1), Actor.of("test"));
        Visitor eva = visitor();
        var again =
                eva.post("/password?key=" + key, "/password?key=" + key, Map.of("password", "kort", "again", "kort"));
        assertThat(again.body()).contains("/password?key=" + key + "&amp;lang=en");
    }

    @Test
    void aSignInLeadsToWhateverWasAskedFor() {
        signedIn("eva@region.se", coordinator("20"));
        Visitor eva = visitor();
        var in = eva.post(
                "/sign-in",
                "/sign-in",
                Map.of("email", "eva@region.se", "password", PASSWORD, "to", "/20/buildings?q={x}"));
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/20/buildings?q={x}");
    }

    @Test
    void theLogOfPeopleShowsOneRegionOnly() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        signedIn("olle@annan.se", coordinator("21"));
        register.grant("eva@region.se", "", new Grant(Role.READER, "21", Set.of(), null), Actor.of("test"));
        long id = register.findByEmail("eva@region.se").orElseThrow().id();
        register.signOut(id, Actor.of("test"));
        eva.post("/sign-in", "/sign-in", Map.of("email", "eva@region.se", "password", PASSWORD));
        String log = eva.get("/20/people/log").body();
        assertThat(log)
                .contains("eva@region.se", "regional bredbandskoordinator 20", "Utloggad av någon annan", "Inloggning")
                .doesNotContain("olle@annan.se", "läsare 21");
        assertThat(eva.get("/20/people/log?lang=en").body()).contains("Signed out by somebody else");

        var asked = eva.follow("/20/people/log/export?format=csv&lang=sv");
        assertThat(asked.body()).contains("name=\"purpose\"");
        eva.post(
                "/20/disclosure",
                "/20/disclosure",
                Map.of("purpose", "Tillsyn", "file", "/20/people/log/export?format=csv"));
        var file = eva.get("/20/people/log/export?format=csv");
        assertThat(file.body()).contains("eva@region.se").doesNotContain("olle@annan.se");
        assertThat(eva.get("/20/audit").body()).contains("Personloggen", "Tillsyn");
        assertThat(eva.get("/20/people/log/export?format=pdf").statusCode()).isEqualTo(404);
        Visitor reader = signedIn("las@region.se", new Grant(Role.READER, "20", Set.of(), null));
        assertThat(reader.get("/20/people/log").statusCode()).isEqualTo(403);
    }

    @Test
    void everyChangeOfPeopleIsInTheirLog() {
        signedIn("eva@region.se", coordinator("20"));
        var log = register.audit()
                .list(new AuditQuery(null, null, null, null, null, null, Page.first(50)))
                .rows();
        assertThat(log.stream().map(line -> line.entry().action()))
                .contains("account", "role", "link", "password", "sign-in");
    }

    @Test
    void aFormFromElsewhereChangesNothing() {
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        assertThat(eva.post("/20/tiles/base/0/0/0.mvt", "/20/people", Map.of("email", "x@y.se", "role", "reader"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(register.findByEmail("x@y.se")).isEmpty();
    }
}
