package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The one who is signed in with a session, and the office that was chosen. */
public final class Person {
    private static final String OFFICE = "acting-for";

    /** As the header {@code Acting-For} has it: {@code ROLE@unit} or a post. Whether it is held, the services know. */
    private static final Pattern OFFICE_FORM = Pattern
            .compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}(@[A-Za-z0-9_.-]{1,60})?");

    private Person() {}

    /** Who is signed in with a session; empty for programs, and where nobody needs to be. */
    public static Optional<OAuth2AuthenticationToken> signedIn() {
        Authentication found = SecurityContextHolder.getContext().getAuthentication();
        return found instanceof OAuth2AuthenticationToken person ? Optional.of(person) : Optional.empty();
    }

    /** The account, as the provider calls it. */
    public static String account(OAuth2AuthenticationToken person, String claim) {
        String account = claim(person, claim);
        String username = account == null ? claim(person, "preferred_username") : account;
        return username == null ? person.getName() : username;
    }

    /** The name to show; the account where the provider tells none. */
    public static String name(OAuth2AuthenticationToken person, String accountClaim) {
        return Objects.requireNonNullElseGet(claim(person, "name"), () -> account(person, accountClaim));
    }

    private static @Nullable String claim(OAuth2AuthenticationToken person, String name) {
        return person.getPrincipal() instanceof OidcUser user ? user.getClaimAsString(name) : null;
    }

    /** For which office the session's person acts; empty when none was chosen. */
    public static Optional<String> office(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(OFFICE));
    }

    /** Keeps the choice in the session; something else than an office, or nothing, chooses none. */
    public static void choose(HttpServletRequest request, String office) {
        if (OFFICE_FORM.matcher(office).matches()) {
            request.getSession().setAttribute(OFFICE, office);
        } else {
            request.getSession().removeAttribute(OFFICE);
        }
    }
}
