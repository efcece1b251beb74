package se.samband.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.samband.core.access.Right;

/** Stands before every controller: lets through who has the rights that it {@link Needs}. */
public final class AccessInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

    /** Methods that ask about an address rather than for it, which no controller answers. */
    private static final Set<String> QUESTIONS = Set.of("OPTIONS", "TRACE");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!Reading.is(request) && QUESTIONS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return false;
        }
        List<Right> needed = needed(handler);
        if (needed.isEmpty()) {
            LOG.error("{} does not say which right it needs and is therefore closed", handler);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        needed.forEach(Visit.current()::require);
        ForWhom.requireKnown(request);
        return true;
    }

    /** The rights that the handler says it takes; none means that it is closed to everybody. */
    public static List<Right> needed(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return List.of();
        }
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        Needs needs = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        return needs == null ? List.of() : List.of(needs.value());
    }
}
