package org.petitions.casework.campaign;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.backlog.BacklogQuery;
import org.petitions.casework.campaign.Campaigns.NotAdded;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.BacklogCases.BacklogFilter;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds cases to a campaign: by number, as a pasted list, or from the backlog by a filter. */
@Controller
class CampaignAddPage {
    private static final String ADDRESS = "/campaigns/{campaign}/add.html";
    private static final int MOST_NUMBERS = 500;
    private static final int NOT_DONE = 422;

    private final Campaigns campaigns;
    private final BacklogCases backlog;
    private final CaseReader cases;
    private final CampaignNames names;
    private final ListNames listNames;

    CampaignAddPage(Campaigns campaigns, BacklogCases backlog, CaseReader cases, CampaignNames names,
            ListNames listNames) {
        this.campaigns = campaigns;
        this.backlog = backlog;
        this.cases = cases;
        this.names = names;
        this.listNames = listNames;
    }

    /** Cases to be added, as they were typed: one number a line. */
    record AddForm(@Nullable CampaignOrigin origin, @Nullable @Size(max = 40_000) String numbers) {
        static final AddForm EMPTY = new AddForm(null, null);
    }

    /**
     * The forms, and how many of the backlog a filter finds.
     *
     * @param asked of the backlog
     */
    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = "campaign")
    @GetMapping(ADDRESS)
    String show(@PathVariable String campaign, @Valid @ModelAttribute("asked") BacklogQuery asked,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        if (faults.hasErrors()) {
            errors = errors.with("", names.text("bureau.cases.bad-filter", language));
            response.setStatus(NOT_DONE);
        }
        return shown(campaigns.findOwn(campaign, actor), faults.hasErrors() ? BacklogQuery.ANY : asked, AddForm.EMPTY,
                errors, actor, language, model);
    }

    /** Adds cases by their numbers; those that cannot be added are named with why, and stay in the form. */
    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = "campaign")
    @PostMapping(ADDRESS)
    String add(@PathVariable String campaign, @Valid @ModelAttribute("sent") AddForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Campaign found = campaigns.findOwn(campaign, actor);
        List<String> numbers = sent.numbers() == null
                ? List.of()
                : sent.numbers().lines().flatMap(line -> List.of(line.split("[\\s,，;；、]+")).stream())
                        .filter(each -> !each.isEmpty()).distinct().toList();
        FormErrors errors = names.wrong(faults, language);
        CampaignOrigin origin = sent.origin();
        if (origin == null) {
            errors = errors.with("origin", names.text("campaign.choose-origin", language));
        }
        if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS) {
            errors = errors.with("numbers", names.text("campaign.numbers-missing", language));
        }
        List<String> left = new ArrayList<>();
        if (origin != null && errors.isEmpty()) {
            List<CaseRow> rows = new ArrayList<>();
            for (String number : numbers) {
                try {
                    rows.add(CaseRow.of(cases.readByNumber(TypedCode.registrationNumber(number), actor).file()));
                } catch (ProblemException reason) {
                    left.add(number);
                    errors = errors.with("numbers", number + "：" + names.said(reason, language));
                }
            }
            for (Map.Entry<String, NotAdded> each : campaigns.add(found, origin, rows, names.today()).entrySet()) {
                left.add(each.getKey());
                errors = errors.with("numbers", each.getKey() + "：" + why(each.getValue(), language));
            }
        }
        if (errors.isEmpty()) {
            return "redirect:" + CampaignNames.address(found) + ".html";
        }
        response.setStatus(NOT_DONE);
        return shown(found, BacklogQuery.ANY, left.isEmpty() ? sent : new AddForm(origin, String.join("\n", left)),
                errors, actor, language, model);
    }

    /** Adds what of the backlog a filter finds. */
    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = "campaign")
    @PostMapping("/campaigns/{campaign}/backlog.html")
    String addBacklog(@PathVariable String campaign, @Valid @ModelAttribute("asked") BacklogQuery asked,
            BindingResult faults, @ModelAttribute("origin") Origin sent, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        Campaign found = campaigns.findOwn(campaign, actor);
        CampaignOrigin origin = sent.origin();
        FormErrors errors = names.wrong(faults, language);
        if (origin == null) {
            errors = errors.with("", names.text("campaign.choose-origin", language));
        } else if (errors.isEmpty()) {
            List<CaseRow> rows = backlog.page(filter(found, asked, actor), null, Campaigns.MOST_CASES + 1);
            Map<NotAdded, Long> refused = campaigns.add(found, origin, rows, names.today()).values().stream()
                    .filter(why -> why != NotAdded.OTHER_ORIGIN)
                    .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
            for (Map.Entry<NotAdded, Long> each : refused.entrySet()) {
                errors = errors.with("", names.text("campaign.not-added", language, each.getValue().toString(),
                        why(each.getKey(), language)));
            }
        }
        if (errors.isEmpty()) {
            return "redirect:" + CampaignNames.address(found) + ".html";
        }
        response.setStatus(NOT_DONE);
        return shown(found, asked, AddForm.EMPTY, errors, actor, language, model);
    }

    /** Who named what is added from the backlog. */
    record Origin(@Nullable CampaignOrigin origin) {}

    /** Of the campaign's division alone. */
    private BacklogFilter filter(Campaign campaign, BacklogQuery asked, Actor actor) {
        String only = UnitId.cityOf(campaign.division()).equals(campaign.division())
                ? asked.bureau()
                : Campaigns.bureauOf(campaign, actor);
        return new BacklogQuery(only, asked.unit(), asked.category(), asked.withoutLeader())
                .filter(CaseLists.scopeOf(actor), names.today(), actor);
    }

    private String why(NotAdded why, Locale language) {
        return names.text("campaign.not-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    private String shown(Campaign campaign, BacklogQuery asked, AddForm form, FormErrors errors, Actor actor,
            Locale language, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("address", CampaignNames.address(campaign));
        model.addAttribute("form", form);
        model.addAttribute("query", asked);
        model.addAttribute("found", Long.toString(backlog.count(filter(campaign, asked, actor))));
        model.addAttribute("kept", asked.parameters());
        model.addAttribute("origins", ListNames.choices(List.of(CampaignOrigin.values()), language));
        model.addAttribute("bureaus", UnitId.cityOf(campaign.division()).equals(campaign.division())
                ? listNames.bureausToAskFor(actor, language)
                : List.of());
        model.addAttribute("units", listNames.unitsToAskFor(actor, language));
        model.addAttribute("categories", ListNames.choices(List.of(Category.values()), language));
        model.addAttribute("leaderless",
                List.of(new Choice("true", names.text("backlog.leader-missing", language))));
        model.addAttribute("chosen",
                Boolean.TRUE.equals(asked.withoutLeader()) ? List.of("true") : List.of());
        model.addAttribute("errors", errors);
        return "campaign/add";
    }
}
