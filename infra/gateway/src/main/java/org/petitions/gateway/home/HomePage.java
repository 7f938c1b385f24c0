package org.petitions.gateway.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.home.OfficesClient.Office;
import org.petitions.gateway.signin.AccessTokens;
import org.petitions.gateway.signin.Person;
import org.petitions.gateway.signin.SessionVisitors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.pages.layout.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is signed in, for which office they act, and where to go from here. */
@Controller
class HomePage {
    private final GatewaySettings settings;
    private final AccessTokens tokens;
    private final OfficesClient offices;
    private final MessageSource texts;
    private final SessionVisitors visitors;

    HomePage(GatewaySettings settings, AccessTokens tokens, ClientHttpRequestFactory services, MessageSource texts,
            SessionVisitors visitors) {
        this.settings = settings;
        this.tokens = tokens;
        this.offices = new OfficesClient(services, settings.services().cases());
        this.texts = texts;
        this.visitors = visitors;
    }

    /**
     * One office to choose.
     *
     * @param code as the header {@code Acting-For} names it
     * @param called the office's name; null where the organisation does not know it
     */
    record Choice(String code, String text, @Nullable String called, boolean chosen) {}

    @GetMapping("/")
    String show(OAuth2AuthenticationToken person, HttpServletRequest request, Model model) {
        Locale language = PageLanguage.of(request);
        var held = offices.of(tokens.of(person, request));
        held.ifPresent(all -> dropUnlessHeld(all, request));
        String chosen = Person.office(request).orElse("");
        List<Choice> choices = held.orElse(List.of()).stream().map(office -> choice(office, chosen, language)).toList();
        Optional<Choice> acting = acting(choices);
        model.addAttribute("account", Person.account(person, settings.accountClaim()));
        model.addAttribute("known", held.isPresent());
        model.addAttribute("acting", held.isPresent() ? acting.map(Choice::text).orElse("") : chosen);
        model.addAttribute("choices", choices);
        // Whose office is not known now may be any.
        String called = acting.map(Choice::called).orElse(null);
        visitors.as(acting.map(Choice::code).orElse(chosen), called).ifPresent(visitor -> model.addAttribute("page",
                held.isPresent()
                        ? Page.of(request, visitor, visitors.formToken(request))
                        : Page.ofAnyOffice(request, visitor, visitors.formToken(request))));
        return "home/home";
    }

    /** Chooses the office for which the session acts from now on. It grants nothing: the services know who holds it. */
    @PostMapping("/session/acting-for")
    String choose(@RequestParam(defaultValue = "") String office, HttpServletRequest request) {
        Person.choose(request, office);
        return "redirect:/";
    }

    /** One that was withdrawn meanwhile would have every request refused, also of whoever has another one left. */
    private static void dropUnlessHeld(List<Office> held, HttpServletRequest request) {
        if (Person.office(request).filter(chosen -> held.stream().noneMatch(each -> each.choice().equals(chosen)))
                .isPresent()) {
            Person.choose(request, "");
        }
    }

    /** For what the services take the person: the office that was chosen, or the only one there is; else empty. */
    private static Optional<Choice> acting(List<Choice> choices) {
        return choices.stream().filter(each -> each.chosen() || choices.size() == 1).findFirst();
    }

    private Choice choice(Office office, String chosen, Locale language) {
        String role = texts.getMessage("role." + office.role(), null, office.role(), language);
        String text = office.name(language)
                .map(name -> texts.getMessage("home.office", new Object[]{role, name, office.id()}, language))
                .orElse(role + " " + office.id());
        return new Choice(office.choice(), text, office.name(language).orElse(null), office.choice().equals(chosen));
    }
}
