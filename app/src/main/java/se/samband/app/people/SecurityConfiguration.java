package se.samband.app.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import se.samband.app.access.People;
import se.samband.app.access.VisitFilter;
import se.samband.app.web.LostForm;
import se.samband.app.web.RequestedRegion;
import se.samband.app.web.ServeOptions;
import se.samband.core.access.AccessRules;
import se.samband.store.people.PeopleRegister;

/**
 * The parts of Spring Security in use: who it is that asks, and the token against forged changes. What somebody may do is not
 * decided here but by {@link se.samband.app.access.Needs} at each way in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final String TOKEN_HEADER = "X-CSRF-Token";

    private static final String NO_SERVICE = "/sign-in?failed=" + SignInController.NO_SERVICE;

    /** After Spring Security, before the pages. */
    private static final int VISIT_ORDER = 0;

    private static final int SECURITY_ORDER = -100;

    @Bean
    SecurityContextRepository signedIn() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository signedIn,
            ObjectProvider<PeopleRegister> register,
            Entry entry,
            ServeOptions options) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.setHeaderName(TOKEN_HEADER);
        register.ifAvailable(people -> {
            http.addFilterBefore(new BearerFilter(people), CsrfFilter.class);
            options.findSignInService()
                    .ifPresent(service -> http.oauth2Login(
                            login -> login.clientRegistrationRepository(new SignInServices(service, options))
                                    .loginPage("/sign-in")
                                    .successHandler(new OidcSuccess(people, entry))
                                    .failureUrl(NO_SERVICE)
                                    .addObjectPostProcessor(new LedBack())));
        });
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // A program's key is sent by the program alone, never by a browser on another page's behalf.
                        .ignoringRequestMatchers(BearerFilter::isKeyed))
                // A form of a session that has ended, not somebody's forgery as a rule: it is told so.
                .exceptionHandling(fault -> fault.accessDeniedHandler((request, response, denied) -> {
                    request.setAttribute(LostForm.MARK, Boolean.TRUE);
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }))
                // Headers are set before all else, also on what is refused.
                .headers(HeadersConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** A service that cannot be reached leads back to the door, not to an error. */
    private static final class LedBack implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, failure) -> response.sendRedirect(NO_SERVICE));
            return filter;
        }
    }

    @Bean
    FilterRegistrationBean<Filter> securityFilters(@Qualifier("springSecurityFilterChain") Filter chain) {
        return registered(chain, SECURITY_ORDER);
    }

    @Bean
    FilterRegistrationBean<Filter> visits(People people, AccessRules rules) {
        return registered(new VisitFilter(people, rules, RequestedRegion::of), VISIT_ORDER);
    }

    /** Only where strangers come; the person at this computer hinders nobody. */
    @Bean
    @Conditional(OnServer.class)
    FilterRegistrationBean<Filter> requestRate(ServeOptions options) {
        return registered(new RequestRate(options.requestsAMinute(), Clock.systemUTC()), SECURITY_ORDER - 1);
    }

    private static FilterRegistrationBean<Filter> registered(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }
}
