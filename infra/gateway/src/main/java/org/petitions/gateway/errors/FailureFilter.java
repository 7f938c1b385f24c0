package org.petitions.gateway.errors;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: whatever is thrown below and has a problem of its own is answered with it. The rest is the error page's. */
final class FailureFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);
    private static final int DEEPEST = 20;

    /** What the answer that failed said of itself, and is not true of the problem. */
    private static final List<String> OF_AN_ANSWER = List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ACCEPT_RANGES, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LOCATION,
            HttpHeaders.EXPIRES, HttpHeaders.PRAGMA);

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
            Optional<Part> asked = AskedService.of(request);
            Optional<Problem> problem = problemOf(e, asked);
            if (problem.isEmpty() || response.isCommitted()) {
                throw e;
            }
            if (asked.isPresent() && problem.get() instanceof Problem.AnswerLost) {
                LOG.warn("an answer of {} was there and could not be given on: {}", asked.get().code(),
                        RedactedStackTrace.of(e));
            }
            OF_AN_ANSWER.forEach(name -> response.setHeader(name, null));
            problems.write(problem.get(), request, response);
        }
    }

    /**
     * The problem of a failure, as its outermost cause that has one tells it. Once a service was asked, no failure of ours, be it of the session that
     * is written after the answer, means that nothing was done.
     */
    static Optional<Problem> problemOf(Throwable failure, Optional<Part> asked) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case ProblemException known -> {
                    return Optional.of(known.problem());
                }
                case MongoException _ when asked.isEmpty() -> {
                    return Optional.of(new Problem.PartDown(Part.SESSIONS));
                }
                // The provider's keys are neither here nor to be had, so nobody can say whether the token is good.
                case AuthenticationServiceException _ -> {
                    return Optional.of(new Problem.PartDown(Part.SIGN_IN));
                }
                default -> cause = cause.getCause();
            }
        }
        return asked.map(Problem.AnswerLost::new);
    }
}
