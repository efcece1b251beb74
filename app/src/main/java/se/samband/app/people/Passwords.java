package se.samband.app.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.samband.store.people.Account;
import se.samband.store.people.PeopleRegister;

/** Tries passwords, and judges new ones. */
@Component
@Conditional(OnServer.class)
class Passwords {
    /** Long rather than full of odd characters, as present-day advice has it; a phrase of a few words is enough. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private final PeopleRegister register;
    private final PasswordEncoder encoder;
    private final Clock clock = Clock.systemUTC();
    private final String nobodys;

    Passwords(PeopleRegister register, PasswordEncoder encoder) {
        this.register = register;
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody's");
    }

    /** The account, if the password is right and the account is neither closed nor locked. Takes as long for an unknown address. */
    Optional<Account> check(String email, String password) {
        Optional<Account> account = register.findByEmail(email);
        boolean right = password.length() <= LONGEST
                && encoder.matches(
                        password, account.flatMap(Account::findPassword).orElse(nobodys));
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Account known = account.get();
        if (known.isClosed() || known.isLockedAt(Instant.now(clock))) {
            return Optional.empty();
        }
        if (!right || known.findPassword().isEmpty()) {
            register.failed(known.id());
            return Optional.empty();
        }
        return account;
    }

    /** Key of the text that says what is wrong with a new password; empty when it may be used. */
    static String fault(String password, String again) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "people.password.length";
        }
        if (password.chars().distinct().count() < 5) {
            return "people.password.simple";
        }
        return password.equals(again) ? "" : "people.password.again";
    }

    String encode(String password) {
        return encoder.encode(password);
    }
}
