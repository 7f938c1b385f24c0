package org.petitions.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who looks at a page. A program has one. */
public interface PageVisitors {
    /** Who is signed in; empty on pages that need no account. */
    Optional<PagePerson> person(HttpServletRequest request);

    /** The token that a form of somebody with a session has to send back; null where there is no session. */
    @Nullable
    String formToken(HttpServletRequest request);

    /** Where the sign-out goes on to, which is the issuer; empty when that is not known. */
    Optional<URI> issuer();
}
