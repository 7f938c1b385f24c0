package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.errors.Pages;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Keeps the page that somebody came for while they sign in. */
final class SavedPage extends HttpSessionRequestCache {

    SavedPage() {
        setRequestMatcher(Pages::visited);
        leaveTheAddressAsItIs();
    }

    /** No parameter is added to it. */
    @SuppressWarnings("NullAway") // null is Spring's word for none, and is not said to be allowed
    private void leaveTheAddressAsItIs() {
        setMatchingRequestParameterName(null);
    }

    /** Never: who has signed in is led there anew. Spring would give the next request for the address the headers of the one that was kept. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
