package se.samband.app.people;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.samband.app.access.Person;
import se.samband.store.people.Account;

/** Where people are signed in now, so that it can be shown and ended. Safe for several threads. */
class OpenSessions implements HttpSessionListener, HttpSessionIdListener {
    private static final String PERSON = OpenSessions.class.getName() + ".person";

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    /**
     * One of them.
     *
     * @param number names it on pages; the session's own id is a secret
     */
    record Open(String number, Instant since, Instant lastSeen, boolean here) {}

    /** Notes where somebody comes in. The person at this computer has no account, and no other place to be shown. */
    void enter(HttpSession session, Person person) {
        if (person.isAccount()) {
            session.setAttribute(PERSON, number(person));
            sessions.put(session.getId(), session);
        }
    }

    /** A person's, the latest seen first. */
    List<Open> list(Person person, String hereId) {
        return of(person)
                .map(session -> new Open(
                        number(session),
                        Instant.ofEpochMilli(session.getCreationTime()),
                        Instant.ofEpochMilli(session.getLastAccessedTime()),
                        session.getId().equals(hereId)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    void end(Person person, String number) {
        of(person).filter(session -> number(session).equals(number)).toList().forEach(HttpSession::invalidate);
    }

    void endAll(Account account) {
        of(account.id()).toList().forEach(HttpSession::invalidate);
    }

    private Stream<HttpSession> of(Person person) {
        return of(number(person));
    }

    private Stream<HttpSession> of(long account) {
        return sessions.values().stream().filter(session -> belongsTo(session, account));
    }

    private static long number(Person person) {
        return AccountPeople.findNumber(person).orElseThrow();
    }

    private static boolean belongsTo(HttpSession session, long account) {
        try {
            return Long.valueOf(account).equals(session.getAttribute(PERSON));
        } catch (IllegalStateException endedMeanwhile) {
            return false;
        }
    }

    private static String number(HttpSession session) {
        return UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        HttpSession session = sessions.remove(oldId);
        if (session != null) {
            sessions.put(event.getSession().getId(), event.getSession());
        }
    }
}
