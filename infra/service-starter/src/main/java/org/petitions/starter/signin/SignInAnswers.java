package org.petitions.starter.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.petitions.starter.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers whoever is not let in, as every other refusal is answered. */
final class SignInAnswers implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAnswers.class);

    private final ProblemWriter problems;

    SignInAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(SignInProblem.SIGN_IN_REQUIRED, response);
    }

    /** A token that is not good, or one that cannot be checked, because its key is not known and the issuer cannot be asked now. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException thrown) throws IOException {
        if (thrown instanceof AuthenticationServiceException) {
            LOG.warn("a token cannot be checked, the issuer's keys are not to be had now");
            problems.write(SignInProblem.SIGN_IN_UNAVAILABLE, response);
        } else {
            LOG.debug("a token was refused", thrown);
            commence(request, response, thrown);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        problems.write(SignInProblem.OUT_OF_SCOPE, response);
    }
}
