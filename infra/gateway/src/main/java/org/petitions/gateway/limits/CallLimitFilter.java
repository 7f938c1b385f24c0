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

/** Refuses a request of a caller who has none left or too many under way, and says when to come again. */
public final class CallLimitFilter extends OncePerRequestFilter {
    private static final Duration UNTIL_ONE_HAS_ENDED = Duration.ofSeconds(1);

    private final Function<HttpServletRequest, Caller> callers;

    /**
     * Whose request it is.
     *
     * @param limit what holds for it
     * @param name by what it is counted there
     */
    public record Caller(CallLimit limit, String name) {}

    /** @param callers tells whose a request is */
    public CallLimitFilter(Function<HttpServletRequest, Caller> callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callers.apply(request);
        refuse(caller.limit().take(caller.name()));
        CallsAtOnce atOnce = caller.limit().atOnce();
        if (!atOnce.begin(caller.name())) {
            refuse(Optional.of(UNTIL_ONE_HAS_ENDED));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            atOnce.end(caller.name());
        }
    }

    /** Refuses when there is a pause to make. */
    static void refuse(Optional<Duration> pause) {
        if (pause.isPresent()) {
            throw new ProblemException(new Problem.TooManyRequests(wholeSeconds(pause.get())));
        }
    }

    private static Duration wholeSeconds(Duration pause) {
        return Duration.ofSeconds(pause.plusNanos(999_999_999).toSeconds());
    }
}
