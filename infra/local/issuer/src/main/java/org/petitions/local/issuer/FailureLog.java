package org.petitions.local.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: says of whatever is thrown below where it comes from, without its message, which Tomcat's own line would hold. */
final class FailureLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.error("request failed: {}", RedactedStackTrace.of(e));
            throw e;
        }
    }
}
