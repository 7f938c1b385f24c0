package org.petitions.gateway.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.petitions.gateway.home.OfficesClient.Office;
import org.petitions.gateway.signin.AccessTokens;
import org.petitions.gateway.signin.Person;
import org.petitions.gateway.signin.SessionVisitors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.pages.layout.Page;
import org.petitions.pages.layout.PageRole;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The flow through all services, for operations: a frame whose parts each service draws itself, and which therefore stays while one is down. It says
 * nothing of its own, so whose offices can't be had now may look at the frame too; the services decide who sees what.
 */
@Controller
class FlowPage {
    private static final int FORBIDDEN = HttpStatus.FORBIDDEN.value();
    private static final int NONE_CHOSEN = HttpStatus.CONFLICT.value();

    private final GatewaySettings settings;
    private final AccessTokens tokens;
    private final OfficesClient offices;
    private final SessionVisitors visitors;

    FlowPage(GatewaySettings settings, AccessTokens tokens, ClientHttpRequestFactory services,
            SessionVisitors visitors) {
        this.settings = settings;
        this.tokens = tokens;
        this.offices = new OfficesClient(services, settings.services().cases());
        this.visitors = visitors;
    }

    /** Where a service's part of the picture is. */
    record FlowPart(String code, String service) {}

    @GetMapping("/operations/")
    String show(OAuth2AuthenticationToken person, HttpServletRequest request, Model model) {
        String chosen = Person.office(request).orElse("");
        Optional<Office> office = offices.of(tokens.of(person, request)).map(held -> acting(held, chosen));
        String acting = office.map(Office::choice).orElse(chosen);
        String called = office.flatMap(each -> each.name(PageLanguage.of(request))).orElse(null);
        visitors.as(acting, called).ifPresent(visitor -> {
            if (!acting.isEmpty() && visitor.role() != PageRole.OPERATIONS) {
                throw new ProblemException(new Problem.ServiceRefused(FORBIDDEN, null));
            }
            model.addAttribute("page", Page.of(request, visitor, visitors.formToken(request)));
        });
        model.addAttribute("parts", List.of(new FlowPart("intake", "intake-service"),
                new FlowPart("cases", "case-service"), new FlowPart("escalation", "escalation-service"),
                new FlowPart("notification", "notification-service")));
        model.addAttribute("grafana", Optional.ofNullable(settings.grafana()).map(Object::toString).orElse(null));
        return "flow/flow";
    }

    /** @throws ProblemException when none of several was chosen, or there is none */
    private static Office acting(List<Office> held, String chosen) {
        return held.stream().filter(each -> each.choice().equals(chosen) || held.size() == 1).findFirst()
                .orElseThrow(() -> new ProblemException(
                        new Problem.ServiceRefused(held.isEmpty() ? FORBIDDEN : NONE_CHOSEN, null)));
    }
}
