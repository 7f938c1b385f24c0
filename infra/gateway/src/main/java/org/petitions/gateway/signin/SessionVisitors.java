package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.GatewaySettings;
import org.petitions.pages.layout.PagePerson;
import org.petitions.pages.layout.PageRole;
import org.petitions.pages.layout.PageVisitors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Who looks at the gateway's own pages: whoever has a session, as the office that was chosen there. */
@Component
public class SessionVisitors implements PageVisitors {
    private final GatewaySettings settings;

    SessionVisitors(GatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<PagePerson> person(HttpServletRequest request) {
        return as(Person.office(request).orElse(""), null);
    }

    /**
     * Who is signed in, acting for this office.
     *
     * @param office {@code ROLE@unit}, or a post, which only a leader has; empty for none
     * @param called what it is called in the page's language; null where that is not known, and its id stands for it
     */
    public Optional<PagePerson> as(String office, @Nullable String called) {
        return Person.signedIn().map(person -> acting(Person.name(person, settings.accountClaim()), office))
                .map(person -> person.office() == null || called == null
                        ? person
                        : new PagePerson(person.name(), person.role(), called));
    }

    private static PagePerson acting(String name, String office) {
        if (office.isEmpty()) {
            return new PagePerson(name, null, null);
        }
        int at = office.indexOf('@');
        if (at < 0) {
            return new PagePerson(name, PageRole.LEADER, office);
        }
        return Arrays.stream(PageRole.values()).filter(role -> role.name().equals(office.substring(0, at))).findFirst()
                .map(role -> new PagePerson(name, role, office.substring(at + 1)))
                .orElseGet(() -> new PagePerson(name, null, null));
    }

    @Override
    public @Nullable String formToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : null;
    }

    @Override
    public Optional<URI> issuer() {
        return Optional.of(settings.issuer());
    }
}
