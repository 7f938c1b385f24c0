package org.petitions.gateway.errors;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: whatever is thrown below and has a problem of its own is answered with it. The rest is the error page's. */
final class FailureFilter extends OncePerRequestFilter {
    private static final int DEEPEST = 20;

    private final ProblemWriter problems;

    FailureFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Optional<Problem> problem = problemOf(e);
            if (problem.isEmpty() || response.isCommitted()) {
                throw e;
            }
            problems.write(problem.get(), request, response);
        }
    }

    /** The problem of a failure, as its outermost cause that has one tells it. */
    static Optional<Problem> problemOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case ProblemException known -> {
                    return Optional.of(known.problem());
                }
                case MongoException _ -> {
                    return Optional.of(new Problem.PartDown(Part.SESSIONS));
                }
                // The provider's keys are neither here nor to be had, so nobody can say whether the token is good.
                case AuthenticationServiceException _ -> {
                    return Optional.of(new Problem.PartDown(Part.SIGN_IN));
                }
                default -> cause = cause.getCause();
            }
        }
        return Optional.empty();
    }
}
