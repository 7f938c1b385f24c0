package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Where people go when they have signed in, and what they are told when they could not or may not. */
final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final Set<String> OWN_TROUBLE = Set.of(OAuth2ErrorCodes.SERVER_ERROR,
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    private static final int DEEPEST = 20;

    private final ProblemWriter problems;
    private final RequestCache saved;
    private final SignInRecord record;

    SignInAnswers(ProblemWriter problems, RequestCache saved, SignInRecord record) {
        this.problems = problems;
        this.saved = saved;
        this.record = record;
    }

    /** To the page they came for. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication person) {
        record.add(person, request);
        SavedRequest page = saved.getRequest(request, response);
        saved.removeRequest(request, response);
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, page instanceof DefaultSavedRequest visited
                ? here(visited.getRequestURI(), visited.getQueryString())
                : "/");
    }

    /** A page of this address and no other's: browsers take two slashes, or one and a backslash, for the beginning of a host. */
    static String here(@Nullable String path, @Nullable String query) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return query == null ? path : path + "?" + query;
    }

    /** No second try of itself: a provider that says no would be asked for ever. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        problems.write(isOutage(failure) ? new Problem.PartDown(Part.SIGN_IN) : new Problem.SignInFailed(), request,
                response);
    }

    /** Whether it is the provider's trouble and not the person's: it says so, it answered with its own error or not at all, or its keys can't be had. */
    private static boolean isOutage(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException told
                && OWN_TROUBLE.contains(told.getError().getErrorCode())) {
            return true;
        }
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST)
                .anyMatch(cause -> switch (cause) {
                    case HttpClientErrorException _,BadJwtException _ -> false;
                    case RestClientException _,JwtException _ -> true;
                    default -> false;
                });
    }

    /** A page that was opened before the session ended has a token of that session: who sends it has to sign in, and is not forbidden anything. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(Person.signedIn().isPresent() ? new Problem.Refused() : new Problem.SignInRequired(), request,
                response);
    }
}
