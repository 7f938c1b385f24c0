package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.client.ResourceAccessException;

/** Where people go when they have signed in, and what they are told when they could not or may not. */
final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AccessDeniedHandler {
    private final ProblemWriter problems;
    private final RequestCache saved;

    SignInAnswers(ProblemWriter problems, RequestCache saved) {
        this.problems = problems;
        this.saved = saved;
    }

    /** To the page they came for. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication person) {
        SavedRequest page = saved.getRequest(request, response);
        saved.removeRequest(request, response);
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, page == null ? "/" : here(page.getRedirectUrl()));
    }

    /** A page of this address and no other's, whatever host the saved request named. */
    static String here(String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** No second try of itself: a provider that says no would be asked for ever. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        problems.write(isOutage(failure) ? new Problem.PartDown(Part.SIGN_IN) : new Problem.SignInFailed(), request,
                response);
    }

    private static boolean isOutage(AuthenticationException failure) {
        return failure.getCause() instanceof OAuth2AuthorizationException cause
                && cause.getCause() instanceof ResourceAccessException;
    }

    /** A page that was opened before the session ended has a token of that session: who sends it has to sign in, and is not forbidden anything. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(Person.signedIn().isPresent() ? new Problem.Refused() : new Problem.SignInRequired(), request,
                response);
    }
}
