package se.samband.app.operation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notes the template of the route that took a request, before anything else can fail. */
public final class RouteNote implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // An error page is asked for within the request that failed, which no route took.
        boolean own = request.getDispatcherType() == DispatcherType.REQUEST;
        if (template != null && own) {
            request.setAttribute(RequestLog.ROUTE, plain(template.toString()));
        }
        return true;
    }

    /** Without the expressions that tell what a variable may look like: {@code {fid:[0-9]{1,9}}} becomes {@code {fid}}. */
    static String plain(String template) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean inExpression = false;
        for (char c : template.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            depth -= c == '}' ? 1 : 0;
            inExpression = depth > 0 && (inExpression || c == ':');
            if (!inExpression) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
