package org.petitions.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever has failed so often that nothing is left, before anything of the request is looked at; who fails takes one himself. */
public final class SpentLimitFilter extends OncePerRequestFilter {
    private final CallLimit failures;

    /** @param failures by the caller's address; each failure takes one */
    public SpentLimitFilter(CallLimit failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CallLimitFilter.refuse(failures.pause(CallerAddress.of(request)));
        chain.doFilter(request, response);
    }
}
