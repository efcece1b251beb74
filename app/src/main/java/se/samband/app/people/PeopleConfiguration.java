package se.samband.app.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samband.app.access.People;

/** Chooses who the people are. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    People people() {
        return new ThisComputer();
    }
}
