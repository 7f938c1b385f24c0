package org.petitions.notification.inbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.LocalProfile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser sends no {@code Acting-As}, so in the local profile the page's address names the post instead:
 * {@code /inbox.html?post=431222-HRSS.head}. It is turned into the header, and who acts is decided where it always is.
 */
@Component
@Profile(LocalProfile.NAME)
class LocalPostFilter extends OncePerRequestFilter {
    private static final String HEADER = "Acting-As";
    private static final String POST = "post";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/inbox.html") || request.getHeader(HEADER) != null
                || request.getParameter(POST) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String post = request.getParameter(POST);
        int end = post.indexOf('.');
        String office = end < 0 ? post : post.substring(0, end);
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getHeader(String name) {
                return HEADER.equalsIgnoreCase(name) ? "LEADER/" + office + "/" + post : super.getHeader(name);
            }
        }, response);
    }
}
