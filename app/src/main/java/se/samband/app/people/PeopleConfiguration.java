package se.samband.app.people;

import java.time.Clock;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.samband.app.access.People;
import se.samband.store.people.PeopleRegister;

/** Chooses who the people are: those of the register on a server, else the person at this computer. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    /** Name of the register's bean, which the server's start puts there. */
    static final String REGISTER = "peopleRegister";

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnServer.class)
    static class Server {
        @Bean
        PasswordEncoder passwordEncoder() {
            return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        }

        @Bean
        People people(PeopleRegister register) {
            return new AccountPeople(register);
        }

        @Bean
        Attempts attempts() {
            return new Attempts(Clock.systemUTC());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnServer.Not.class)
    static class Laptop {
        @Bean
        People people() {
            return new ThisComputer();
        }
    }

    @Bean
    OpenSessions openSessions() {
        return new OpenSessions();
    }

    @Bean
    ServletListenerRegistrationBean<OpenSessions> sessionsHeard(OpenSessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }
}
