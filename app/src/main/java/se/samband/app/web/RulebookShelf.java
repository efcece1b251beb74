package se.samband.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebooks;

/** The rulebooks and goals that come with the program, read when first asked for. */
@Configuration(proxyBeanMethods = false)
class RulebookShelf {

    @Bean
    Rulebooks rulebooks() {
        return Rulebooks.shipped();
    }

    @Bean
    GoalBooks goalBooks() {
        return GoalBooks.shipped();
    }
}
