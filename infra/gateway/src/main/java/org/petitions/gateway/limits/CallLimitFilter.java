package org.petitions.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request of a caller who has none left, and says when to come again. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final Function<HttpServletRequest, Optional<Duration>> take;

    /** @param take takes one request of whoever makes it, and tells when there is room again if there is none */
    public RateLimitFilter(Function<HttpServletRequest, Optional<Duration>> take) {
        this.take = take;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> pause = take.apply(request);
        if (pause.isPresent()) {
            throw new ProblemException(new Problem.TooManyRequests(wholeSeconds(pause.get())));
        }
        chain.doFilter(request, response);
    }

    private static Duration wholeSeconds(Duration pause) {
        return Duration.ofSeconds(pause.plusNanos(999_999_999).toSeconds());
    }
}
