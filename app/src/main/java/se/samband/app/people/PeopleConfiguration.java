package se.samband.app.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samband.app.access.People;

/** Chooses who the people are. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    @ConditionalOnMissingBean
    People people() {
        return new ThisComputer();
    }
}
