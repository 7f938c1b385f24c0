package org.petitions.casework.figures;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.petitions.casework.duty.PeriodFigures;
import org.petitions.casework.figures.FiguresStore.Publication;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a bureau publishes the figures of a month or a quarter that is over: it sees exactly what everybody will, and what it published stays as it
 * is until it publishes a correction.
 */
@Controller
class PublishFiguresPage {
    private static final String ADDRESS = "/bureau/figures.html";

    private final FiguresStore store;
    private final FiguresTables tables;
    private final PeriodFigures counts;
    private final MessageSource texts;
    private final Clock clock;

    PublishFiguresPage(FiguresStore store, FiguresTables tables, PeriodFigures counts, MessageSource texts,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.counts = counts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param period code of a {@link FiguresPeriod}; the last month where it names none that is over */
    @Requires(Action.PUBLISH_FIGURES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 16) String period,
            @RequestParam(defaultValue = "") @Size(max = 16) String done, Actor actor, Locale language, Model model) {
        FiguresPeriod shown = period(period).orElseGet(() -> FiguresPeriod.lastMonth(today()));
        model.addAttribute("done", done.equals("published"));
        return page(shown, count(shown, actor), FormErrors.none(), actor, language, model);
    }

    /**
     * Publishes what was seen. The same twice is published once; where the count, or what is published, changed since, the page shows it and
     * nothing is published; nor is a quarter beside one of its months.
     *
     * @param number which of the bureau's publications of the period it is to be
     * @param seen digest of what was seen
     */
    @Requires(Action.PUBLISH_FIGURES)
    @PostMapping(ADDRESS)
    String publish(@RequestParam(defaultValue = "") @Size(max = 16) String period,
            @RequestParam(defaultValue = "0") int number, @RequestParam(defaultValue = "") @Size(max = 64) String seen,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Optional<FiguresPeriod> asked = period(period);
        if (asked.isEmpty()) {
            response.setStatus(422);
            FiguresPeriod last = FiguresPeriod.lastMonth(today());
            return page(last, count(last, actor), error("figures.bad-period", language), actor, language, model);
        }
        FiguresPeriod of = asked.get();
        Figures counted = count(of, actor);
        if (overlaps(of, actor)) {
            response.setStatus(422);
            return page(of, counted, error("figures.overlaps", language), actor, language, model);
        }
        Optional<PublishedFigures> before = published(of, actor);
        boolean there = before.filter(each -> each.figures().equals(counted)).isPresent();
        boolean current = digest(counted).equals(seen)
                && number == before.map(PublishedFigures::number).orElse(0) + 1;
        if (there || current && store.add(
                PublishedFigures.of(actor.unit(), of.code(), number, clock.instant(), counted))) {
            return "redirect:" + ADDRESS + "?period=" + of.code() + "&done=published";
        }
        response.setStatus(422);
        return page(of, counted, error("figures.changed", language), actor, language, model);
    }

    private String page(FiguresPeriod period, Figures figures, FormErrors errors, Actor actor, Locale language,
            Model model) {
        Optional<PublishedFigures> before = published(period, actor);
        model.addAttribute("errors", errors);
        model.addAttribute("period", period);
        model.addAttribute("periods", FiguresPeriod.before(today()).stream()
                .map(each -> new Choice(each.code(), each.code())).toList());
        model.addAttribute("received", tables.received(figures, language));
        model.addAttribute("units", tables.units(figures, language));
        model.addAttribute("categories", tables.categories(figures, language));
        model.addAttribute("seen", digest(figures));
        model.addAttribute("number", Integer.toString(before.map(PublishedFigures::number).orElse(0) + 1));
        model.addAttribute("at", before.map(each -> LegalCalendar.dayOf(each.at()).toString()).orElse(null));
        model.addAttribute("overlaps", overlaps(period, actor));
        model.addAttribute("same", before.filter(each -> each.figures().equals(figures)).isPresent());
        model.addAttribute("address", PublicFiguresPage.ADDRESS + "?bureau=" + actor.unit() + "&period="
                + period.code());
        return "figures/publish";
    }

    private Figures count(FiguresPeriod period, Actor actor) {
        return Figures.of(counts.of(period.from(), period.to(), actor));
    }

    private Optional<PublishedFigures> published(FiguresPeriod period, Actor actor) {
        return store.of(actor.unit()).stream().filter(each -> each.period().equals(period.code())).findFirst()
                .map(store::find);
    }

    private boolean overlaps(FiguresPeriod period, Actor actor) {
        return store.of(actor.unit()).stream().map(Publication::days).anyMatch(period::overlaps);
    }

    private Optional<FiguresPeriod> period(String code) {
        return FiguresPeriod.parse(code).filter(each -> each.isOver(today()));
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private FormErrors error(String key, Locale language) {
        return FormErrors.none().with("period", texts.getMessage(key, null, language));
    }

    /** Tells what was seen from what is counted now; nobody gains by another one that has the same. */
    private static String digest(Figures figures) {
        return UUID.nameUUIDFromBytes(figures.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
