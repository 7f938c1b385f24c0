package org.petitions.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends nobody to a provider that is away. */
final class ProviderCheckFilter extends OncePerRequestFilter {
    private final Provider provider;
    private final String signIn;

    /** @param signIn the path that sends people to the provider */
    ProviderCheckFilter(Provider provider, String signIn) {
        this.provider = provider;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(signIn) && !provider.isThere()) {
            throw new ProblemException(new Problem.PartDown(Part.SIGN_IN));
        }
        chain.doFilter(request, response);
    }
}
