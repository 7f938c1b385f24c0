package org.petitions.gateway.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.errors.Pages;
import org.petitions.gateway.home.OfficesClient.Office;
import org.petitions.gateway.signin.AccessTokens;
import org.petitions.gateway.signin.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
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
    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private static final String LEADER = "LEADER";
    /** Who has to do with the files of petitions; a leader with those of what their unit handles. */
    private static final Set<String> WITH_FILES = Set.of("CLERK", "HANDLER", "BUREAU", LEADER);

    private final GatewaySettings settings;
    private final AccessTokens tokens;
    private final OfficesClient offices;
    private final MessageSource texts;

    HomePage(GatewaySettings settings, AccessTokens tokens, ClientHttpRequestFactory services, MessageSource texts) {
        this.settings = settings;
        this.tokens = tokens;
        this.offices = new OfficesClient(services, settings.services().cases());
        this.texts = texts;
    }

    /**
     * One office to choose.
     *
     * @param code as the header {@code Acting-For} names it
     * @param role an inbox has a leader's alone
     */
    record Choice(String code, String text, String role, boolean chosen) {}

    @GetMapping("/")
    String show(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Locale language = Pages.language(request);
        Pages.askedLanguage(request).ifPresent(asked -> keepLanguage(asked, response));
        var held = offices.of(tokens.of(person, request));
        held.ifPresent(all -> dropUnlessHeld(all, request));
        String chosen = Person.office(request).orElse("");
        model.addAttribute("name", Person.name(person, settings.accountClaim()));
        model.addAttribute("account", Person.account(person, settings.accountClaim()));
        List<Choice> choices = held.orElse(List.of()).stream().map(office -> choice(office, chosen, language)).toList();
        model.addAttribute("known", held.isPresent());
        Optional<Choice> acting = acting(choices);
        model.addAttribute("acting", held.isPresent() ? acting.map(Choice::text).orElse("") : chosen);
        // Whose office is not known now may be any.
        model.addAttribute("inbox", held.isEmpty() || acting.filter(each -> each.role().equals(LEADER)).isPresent());
        model.addAttribute("files",
                held.isEmpty() || acting.filter(each -> WITH_FILES.contains(each.role())).isPresent());
        model.addAttribute("choices", choices);
        model.addAttribute("language", language.getLanguage());
        return "home";
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
        return new Choice(office.choice(), text, office.role(), office.choice().equals(chosen));
    }

    private void keepLanguage(String language, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Pages.LANGUAGE_COOKIE, language).path("/")
                .sameSite("Lax").secure(settings.cookie().secure()).maxAge(LANGUAGE_KEPT).build().toString());
    }
}
