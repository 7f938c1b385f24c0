package org.petitions.casework.card;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which editions of a card were printed, how many copies, and who ordered them; the county's or the city's bureau orders. */
@Controller
class PrintRunPage {
    private static final String ADDRESS = "/organisation/cards/{place}.html";
    private static final int MOST_COPIES = 1_000_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final CardLines lines;
    private final CardStore cards;
    private final MessageSource texts;
    private final Clock clock;

    PrintRunPage(CardLines lines, CardStore cards, MessageSource texts, Clock clock) {
        this.lines = lines;
        this.cards = cards;
        this.texts = texts;
        this.clock = clock;
    }

    /** An edition and all its copies. */
    record EditionLine(String number, long copies, String since, String pdf) {}

    /** A print run. */
    record RunLine(String edition, int copies, String by, String unit, String at) {}

    @Requires(value = Action.READ_ORGANISATION, lookedUpForCaller = "place")
    @GetMapping(ADDRESS)
    String show(@PathVariable String place, Actor actor, Locale language, Model model) {
        return page(place, "", UUID.randomUUID().toString(), FormErrors.none(), actor, language, model);
    }

    /** Records an order; the same form sent twice is one order. */
    @Requires(value = Action.ORDER_PRINT_RUN, lookedUpForCaller = "place")
    @PostMapping(ADDRESS)
    String order(@PathVariable String place, @RequestParam(defaultValue = "") @Size(max = 16) String copies,
            @RequestParam(defaultValue = "") @Size(max = 64) String key, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        nameOf(place);
        if (!mayOrder(actor, place)) {
            throw new ProblemException(CardProblem.NOT_YOUR_CARD);
        }
        int number = copies.strip().matches("\\d{1,7}") ? Integer.parseInt(copies.strip()) : 0;
        if (number < 1 || number > MOST_COPIES || key.isBlank()) {
            response.setStatus(422);
            return page(place, copies, key.isBlank() ? UUID.randomUUID().toString() : key,
                    FormErrors.none().with("copies", texts.getMessage("card.copies-missing", null, language)), actor,
                    language, model);
        }
        cards.order(place, new Card.Order(key, number, actor.id(), actor.unit(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)), lines.of(place));
        return "redirect:" + ADDRESS.replace("{place}", place);
    }

    private String page(String place, String copies, String key, FormErrors errors, Actor actor, Locale language,
            Model model) {
        Names name = nameOf(place);
        Card card = cards.find(place);
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        model.addAttribute("name", english ? name.en() : name.zh());
        model.addAttribute("editions", card.editions().reversed().stream()
                .map(each -> new EditionLine(Integer.toString(each.number()), card.copiesOf(each.number()),
                        MINUTE.format(each.at()), "/card/" + place + "/" + each.number() + ".pdf"))
                .toList());
        model.addAttribute("runs", runs(card));
        model.addAttribute("changed", card.saying(lines.of(place)).isEmpty());
        model.addAttribute("card", "/card/" + place + ".html");
        model.addAttribute("address", ADDRESS.replace("{place}", place));
        model.addAttribute("orders", mayOrder(actor, place));
        model.addAttribute("copies", copies);
        model.addAttribute("key", key);
        model.addAttribute("errors", errors);
        return "card/runs";
    }

    private static List<RunLine> runs(Card card) {
        return card.runs().reversed().stream().map(run -> new RunLine(Integer.toString(run.edition()),
                run.copies(), run.by(), run.unit(), MINUTE.format(run.at()))).toList();
    }

    /** The bureau of the place's county, or the city's; its administrator, too. */
    private static boolean mayOrder(Actor actor, String place) {
        return (actor.role() == Role.BUREAU || actor.role() == Role.ADMINISTRATOR)
                && UnitId.isBureau(actor.unit())
                && (UnitId.isCityBureau(actor.unit()) || place.startsWith(UnitId.divisionOf(actor.unit())));
    }

    private static Names nameOf(String place) {
        return CardLines.nameOf(place).orElseThrow(() -> new ProblemException(CardProblem.NO_SUCH_CARD));
    }
}
