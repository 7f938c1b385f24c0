package org.petitions.starter.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.pages.language.PageLanguage;
import org.petitions.pages.layout.PagePerson;
import org.petitions.pages.layout.PageRole;
import org.petitions.pages.layout.PageVisitors;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.CurrentActor;
import org.petitions.starter.actor.OfficeNames;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who looks at a page of a service: whoever the endpoint asked for. */
final class SignedInVisitors implements PageVisitors {
    /** In which the gateway hands on the token that a form of somebody with a session has to send back. */
    private static final String FORM_TOKEN = "X-Csrf-Token";

    private final URI issuer;
    private final OfficeNames names;

    SignedInVisitors(SignInSettings settings, OfficeNames names) {
        this.issuer = URI.create(settings.issuer());
        this.names = names;
    }

    @Override
    public Optional<PagePerson> person(HttpServletRequest request) {
        return CurrentActor.knownIn(request).map(actor -> acting(actor, PageLanguage.of(request)))
                .or(() -> CurrentActor.accountKnownIn(request).map(Account::id)
                        .map(account -> new PagePerson(name(account), null, null)));
    }

    /** The office by its name; by its id alone where the directory does not have it, or not yet. */
    private PagePerson acting(Actor actor, Locale language) {
        String office = Objects.requireNonNullElse(actor.chosenPost(), actor.unit());
        return new PagePerson(name(actor.id()), PageRole.valueOf(actor.role().name()), names.of(office)
                .map(name -> language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? name.en() : name.zh())
                .orElse(office));
    }

    private static String name(String account) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Objects.requireNonNullElse(token.getToken().getClaimAsString("name"), account)
                : account;
    }

    @Override
    public @Nullable String formToken(HttpServletRequest request) {
        return request.getHeader(FORM_TOKEN);
    }

    @Override
    public Optional<URI> issuer() {
        return Optional.of(issuer);
    }
}
