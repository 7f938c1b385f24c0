package org.petitions.casework.specialduty;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.specialduty.SpecialDutyPeriod.Decision;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A bureau's special-duty periods and their rosters, which the leaders of its division read. */
@Controller
class SpecialDutyPage {
    private static final String ADDRESS = "/special-duty";
    private static final int NOT_DONE = 422;
    private static final int LONGEST_DAYS = 92;

    private final SpecialDutyStore periods;
    private final MessageSource texts;
    private final Messages messages;

    SpecialDutyPage(SpecialDutyStore periods, MessageSource texts, Messages messages) {
        this.periods = periods;
        this.texts = texts;
        this.messages = messages;
    }

    /** A period as it was typed. */
    record Form(@Nullable String from, @Nullable String until, @Nullable UUID key, @Nullable String reason,
            @Nullable String by) {}

    /** A row of a table. */
    record Row(String address, List<String> cells) {}

    @Requires(Action.READ_SPECIAL_DUTY)
    @GetMapping(ADDRESS + ".html")
    String all(Actor actor, Locale language, Model model) {
        return all(new Form(null, null, UUID.randomUUID(), null, null), FormErrors.none(), actor, language, model);
    }

    private String all(Form form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("bureau", actor.role() == Role.BUREAU);
        List<SpecialDutyPeriod> latest = periods.latest(actor);
        model.addAttribute("briefs", latest.stream()
                .filter(each -> each.standing(periods.today()) == Standing.RUNNING)
                .map(each -> new Row(ADDRESS + "/" + each.id() + "/brief.html", List.of(each.decision().reason())))
                .toList());
        model.addAttribute("rows", latest.stream().map(each -> new Row(address(each.id()),
                List.of(each.from().toString(), each.until().toString(), each.decision().reason(),
                        Roster.called(each.standing(periods.today()), language),
                        Integer.toString(each.gaps().size()))))
                .toList());
        return "specialduty/periods";
    }

    @Requires(Action.KEEP_SPECIAL_DUTY)
    @PostMapping(ADDRESS + ".html")
    String make(@ModelAttribute("sent") Form sent, BindingResult faults, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        LocalDate from = Roster.day(sent.from());
        LocalDate until = Roster.day(sent.until());
        String reason = Roster.typed(sent.reason());
        String by = Roster.typed(sent.by());
        FormErrors errors = FormErrors.none();
        if (from == null || from.isBefore(periods.today())) {
            errors = errors.with("from", text("bad-from", language));
        }
        if (until == null || from != null && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)))) {
            errors = errors.with("until", text("bad-until", language));
        }
        if (reason == null) {
            errors = errors.with("reason", text("missing", language));
        }
        if (by == null) {
            errors = errors.with("by", text("missing", language));
        }
        UUID key = sent.key() == null || faults.hasErrors() ? UUID.randomUUID() : sent.key();
        if (from == null || until == null || reason == null || by == null || !errors.isEmpty()) {
            response.setStatus(NOT_DONE);
            return all(new Form(sent.from(), sent.until(), key, sent.reason(), sent.by()), errors, actor, language,
                    model);
        }
        if (periods.make(key.toString(), from, until, new Decision(reason, by), actor)) {
            return "redirect:" + address(key.toString());
        }
        response.setStatus(NOT_DONE);
        return all(new Form(sent.from(), sent.until(), key, sent.reason(), sent.by()),
                FormErrors.none().with("from", text("made-already", language)), actor, language, model);
    }

    @Requires(value = Action.READ_SPECIAL_DUTY, lookedUpForCaller = "period")
    @GetMapping(ADDRESS + "/{period}.html")
    String show(@PathVariable String period, Actor actor, Locale language, Model model) {
        SpecialDutyPeriod found = periods.findToRead(period, actor);
        return shown(found, null, FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.KEEP_SPECIAL_DUTY, lookedUpForCaller = "period")
    @PostMapping(ADDRESS + "/{period}/end.html")
    String end(@PathVariable String period, @RequestParam(defaultValue = "0") long version, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        try {
            periods.end(periods.find(period, actor), new ExpectedVersion(version));
            return "redirect:" + address(period);
        } catch (ProblemException refused) {
            response.setStatus(NOT_DONE);
            return shown(periods.find(period, actor), null, FormErrors.none().with("end", stale(refused, language)),
                    actor, language, model);
        }
    }

    /** Takes a pasted table: a day, a line, a post and its telephone in each row. */
    @Requires(value = Action.KEEP_SPECIAL_DUTY, lookedUpForCaller = "period")
    @PostMapping(ADDRESS + "/{period}/roster.html")
    String roster(@PathVariable String period, @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> sent, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        String roster = sent.getOrDefault("roster", ""); // of the map, which leaves tabs as they are
        SpecialDutyPeriod found = periods.find(period, actor);
        Roster read = Roster.read(roster, found);
        FormErrors errors = FormErrors.none();
        if (read.wrong() > 0) {
            errors = errors.with("roster", read.wrong() > Roster.MOST_ROWS
                    ? texts.getMessage("specialduty.too-many", new Object[]{Integer.toString(Roster.MOST_ROWS)},
                            language)
                    : texts.getMessage("specialduty.bad-line", new Object[]{Integer.toString(read.wrong())},
                            language));
            response.setStatus(NOT_DONE);
            String page = shown(found, roster, errors, actor, language, model);
            // What it was typed upon, so that it puts nothing away that somebody kept meanwhile.
            model.addAttribute("version", Long.toString(version));
            return page;
        } else {
            try {
                periods.keep(found, read.duties(), new ExpectedVersion(version));
                return "redirect:" + address(period);
            } catch (ProblemException refused) {
                errors = errors.with("roster", stale(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(periods.find(period, actor), roster, errors, actor, language, model);
    }

    /** What the form says to a stale version; whatever else was refused is told as everywhere. */
    private String stale(ProblemException refused, Locale language) {
        if (!refused.code().equals(StandardProblem.VERSION_STALE.code())) {
            throw refused;
        }
        var text = refused.text(messages);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    private String shown(SpecialDutyPeriod period, @Nullable String typed, FormErrors errors, Actor actor,
            Locale language, Model model) {
        Standing standing = period.standing(periods.today());
        model.addAttribute("keeps", actor.role() == Role.BUREAU && period.bureau().equals(actor.unit()));
        model.addAttribute("period", period);
        model.addAttribute("from", period.from().toString());
        model.addAttribute("until", period.until().toString());
        model.addAttribute("standing", Roster.called(standing, language));
        model.addAttribute("version", Long.toString(period.version()));
        model.addAttribute("address", ADDRESS + "/" + period.id());
        model.addAttribute("running", standing == Standing.RUNNING);
        model.addAttribute("ahead", standing == Standing.AHEAD);
        model.addAttribute("gaps", period.gaps().stream()
                .map(gap -> gap.day() + " " + Roster.called(gap.line(), language)).toList());
        model.addAttribute("duties", period.roster().stream().map(duty -> Roster.cells(duty, language)).toList());
        model.addAttribute("roster", typed == null ? Roster.written(period.roster(), language) : typed);
        model.addAttribute("errors", errors);
        return "specialduty/period";
    }

    private String text(String key, Locale language) {
        return texts.getMessage("specialduty." + key, null, language);
    }

    private static String address(String period) {
        return ADDRESS + "/" + period + ".html";
    }
}
