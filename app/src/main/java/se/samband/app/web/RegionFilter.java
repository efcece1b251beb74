package se.samband.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samband.app.access.Region;

/**
 * Finds the region that an address is about. Where one region is served every address is about it; where several are, its county's
 * code stands first: {@code /20/figures}. To all that follows that code is the context of the application.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RegionFilter extends OncePerRequestFilter {

    private static final Pattern PREFIXED = Pattern.compile("/(\\d{2})(/.*)?");
    private static final String REGION = RegionFilter.class.getName() + ".region";
    private static final String ROOT = RegionFilter.class.getName() + ".root";

    private final WorkspaceHolder workspaces;

    RegionFilter(WorkspaceHolder workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (workspaces.regions().size() == 1) {
            request.setAttribute(REGION, workspaces.regions().getFirst());
            chain.doFilter(request, response);
            return;
        }
        Matcher prefixed = PREFIXED.matcher(request.getRequestURI());
        Optional<Region> region = prefixed.matches() ? find(prefixed.group(1)) : Optional.empty();
        if (region.isEmpty()) {
            chain.doFilter(request, response);
        } else if (prefixed.group(2) == null) {
            response.sendRedirect(request.getRequestURI() + "/");
        } else {
            String root = "/" + region.get().code();
            request.setAttribute(REGION, region.get());
            request.setAttribute(ROOT, root);
            chain.doFilter(new Within(request, root, prefixed.group(2)), response);
        }
    }

    private Optional<Region> find(String code) {
        return workspaces.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    /** The region that the request is about; null when none is. */
    static @Nullable Region region(HttpServletRequest request) {
        return (Region) request.getAttribute(REGION);
    }

    /** What stands before every address of the request's region: nothing, or {@code /20}. */
    static String root(HttpServletRequest request) {
        return request.getAttribute(ROOT) instanceof String root ? root : "";
    }

    /** The request as it looks from within its region. */
    private static final class Within extends HttpServletRequestWrapper {
        private final String root;
        private final String path;

        Within(HttpServletRequest request, String root, String path) {
            super(request);
            this.root = root;
            this.path = path;
        }

        @Override
        public String getContextPath() {
            return root;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
