package org.petitions.casework.campaign;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.campaign.CampaignCase.Measures;
import org.petitions.casework.campaign.CampaignCase.RecordedEnd;
import org.petitions.casework.campaign.CampaignCase.Removal;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Category;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A case in a campaign: its four measures, its end and what follows it; and it is taken out here. */
@Controller
class CampaignCasePage {
    private static final String ADDRESS = "/campaigns/{campaign}/cases/{member}";
    private static final int NOT_DONE = 422;

    private final Campaigns campaigns;
    private final CampaignNames names;

    CampaignCasePage(Campaigns campaigns, CampaignNames names) {
        this.campaigns = campaigns;
        this.names = names;
    }

    /** Measures, as they were typed. */
    record MeasuresForm(@Nullable Long version, @Nullable Category module, @Nullable CampaignEnd plannedEnd) {}

    /** An end, as it was typed; with no way it is taken back. */
    record EndForm(@Nullable Long version, @Nullable CampaignEnd way, @Nullable @Size(max = 16) String on,
            @Nullable @Size(max = 64) String evidence) {}

    /** Why it is taken out, as it was typed. */
    record RemovalForm(@Nullable Long version, @Nullable RemovalReason reason) {}

    /** A line of what is known. */
    record Known(String name, String value) {}

    private record Forms(MeasuresForm measures, EndForm end, RemovalForm removal) {
        static Forms of(CampaignCase kept) {
            RecordedEnd end = kept.end();
            return new Forms(new MeasuresForm(kept.version(), kept.measures().module(), kept.measures().plannedEnd()),
                    end == null
                            ? new EndForm(kept.version(), null, null, null)
                            : new EndForm(kept.version(), end.kind(), end.on().toString(), end.evidence()),
                    new RemovalForm(kept.version(), null));
        }

        Forms with(MeasuresForm typed) {
            return new Forms(typed, end, removal);
        }

        Forms with(EndForm typed) {
            return new Forms(measures, typed, removal);
        }
    }

    @Requires(value = Action.READ_CAMPAIGNS, lookedUpForCaller = {"campaign", "member"})
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String campaign, @PathVariable String member, Actor actor, Locale language,
            Model model) {
        Campaign found = campaigns.find(campaign, actor);
        Member one = campaigns.member(found, member, actor);
        return shown(found, one, Forms.of(one.kept()), FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = {"campaign", "member"})
    @PostMapping(ADDRESS + "/measures.html")
    String measures(@PathVariable String campaign, @PathVariable String member,
            @Valid @ModelAttribute("sent") MeasuresForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        Campaign found = campaigns.find(campaign, actor);
        Member one = campaigns.member(found, member, actor);
        FormErrors errors = names.wrong(faults, language);
        if (errors.isEmpty()) {
            errors = saved(one, sent.version(), kept -> kept.with(new Measures(sent.module(), sent.plannedEnd())),
                    "module", language);
        }
        return answer(found, member, Forms.of(one.kept()).with(sent), errors, actor, language, model, response);
    }

    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = {"campaign", "member"})
    @PostMapping(ADDRESS + "/end.html")
    String end(@PathVariable String campaign, @PathVariable String member, @Valid @ModelAttribute("sent") EndForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Campaign found = campaigns.find(campaign, actor);
        Member one = campaigns.member(found, member, actor);
        FormErrors errors = names.wrong(faults, language);
        CampaignEnd way = sent.way();
        LocalDate on = CampaignNames.day(sent.on());
        String evidence = CampaignNames.typed(sent.evidence());
        if (way != null && (on == null || on.isAfter(names.today()))) {
            errors = errors.with("on", names.text("campaign.bad-end-day", language));
        }
        if (way != null && evidence == null) {
            errors = errors.with("evidence", names.text("campaign.evidence-missing", language));
        }
        if (errors.isEmpty()) {
            RecordedEnd recorded = way == null || on == null || evidence == null
                    ? null
                    : new RecordedEnd(way, on, evidence);
            errors = saved(one, sent.version(), kept -> kept.with(recorded), "way", language);
        }
        return answer(found, member, Forms.of(one.kept()).with(sent), errors, actor, language, model, response);
    }

    /** Takes it out; the bureau that runs the campaign does. */
    @Requires(value = Action.RUN_CAMPAIGN, lookedUpForCaller = {"campaign", "member"})
    @PostMapping(ADDRESS + "/removal.html")
    String remove(@PathVariable String campaign, @PathVariable String member,
            @Valid @ModelAttribute("sent") RemovalForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        Campaign found = campaigns.findOwn(campaign, actor);
        Member one = campaigns.member(found, member, actor);
        FormErrors errors = names.wrong(faults, language);
        RemovalReason reason = sent.reason();
        if (reason == null) {
            errors = errors.with("reason", names.text("campaign.choose-reason", language));
        } else if (errors.isEmpty()) {
            Removal before = one.kept().removed();
            LocalDate on = before == null ? names.today() : before.on();
            errors = saved(one, sent.version(), kept -> kept.removed(on, reason), "reason", language);
        }
        return answer(found, member, Forms.of(one.kept()), errors, actor, language, model, response);
    }

    private FormErrors saved(Member one, @Nullable Long version, UnaryOperator<CampaignCase> change, String field,
            Locale language) {
        try {
            campaigns.save(one.kept(), version == null ? 0 : version, change);
            return FormErrors.none();
        } catch (ProblemException refused) {
            return FormErrors.none().with(field, names.said(refused, language));
        }
    }

    private String answer(Campaign campaign, String member, Forms typed, FormErrors errors, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Member one = campaigns.member(campaign, member, actor);
        if (errors.isEmpty()) {
            return "redirect:" + CampaignNames.address(campaign, one);
        }
        response.setStatus(NOT_DONE);
        return shown(campaign, one, typed, errors, actor, language, model);
    }

    private String shown(Campaign campaign, Member one, Forms forms, FormErrors errors, Actor actor, Locale language,
            Model model) {
        boolean bureau = actor.role() == Role.BUREAU;
        model.addAttribute("campaign", campaign);
        model.addAttribute("back", CampaignNames.address(campaign) + ".html");
        model.addAttribute("address", CampaignNames.address(campaign) + "/cases/" + one.course().id());
        model.addAttribute("number", one.kept().place().number());
        model.addAttribute("caseAddress", "/cases/" + one.course().id() + ".html");
        model.addAttribute("version", Long.toString(one.kept().version()));
        model.addAttribute("known", known(one, language));
        model.addAttribute("help", help(one, language));
        model.addAttribute("leaderless", one.isWithoutLeader());
        model.addAttribute("mayRecord", bureau && one.kept().removed() == null);
        model.addAttribute("mayRemove", bureau && one.kept().removed() == null
                && campaign.bureau().equals(actor.unit()));
        model.addAttribute("measures", forms.measures());
        model.addAttribute("end", forms.end());
        model.addAttribute("removal", forms.removal());
        model.addAttribute("modules", ListNames.choices(List.of(Category.values()), language));
        model.addAttribute("ends", ListNames.choices(List.of(CampaignEnd.values()), language));
        model.addAttribute("reasons", ListNames.choices(List.of(RemovalReason.values()), language));
        model.addAttribute("errors", errors);
        return "campaign/case";
    }

    /** Who named it, the four measures and how it ended. */
    private List<Known> known(Member one, Locale language) {
        CampaignCase kept = one.kept();
        List<Known> lines = new ArrayList<>();
        add(lines, "campaign.origin", ListNames.of(kept.origin(), language), language);
        add(lines, "campaign.added", kept.addedOn().toString(), language);
        Removal removed = kept.removed();
        if (removed != null) {
            add(lines, "campaign.removed", removed.on() + " " + ListNames.of(removed.reason(), language), language);
        }
        kept.before().forEach(stay -> add(lines, "campaign.before", names.text("campaign.stay", language,
                stay.addedOn().toString(), stay.removed().on().toString(),
                String.valueOf(ListNames.of(stay.origin(), language)),
                String.valueOf(ListNames.of(stay.removed().reason(), language))), language));
        add(lines, "lists.unit", names.unit(one.course().row().unit(), language), language);
        String leader = names.leader(one, language);
        add(lines, "campaign.measure-leader",
                leader == null ? names.text("backlog.leader-missing", language) : leader, language);
        add(lines, "campaign.measure-module", ListNames.of(kept.measures().module(), language), language);
        add(lines, "campaign.measure-procedure", ListNames.of(one.course().row().stage(), language), language);
        add(lines, "campaign.measure-ways", ListNames.of(kept.measures().plannedEnd(), language), language);
        add(lines, "campaign.end", one.endingOn(names.today()).map(ending -> names.ending(ending, language))
                .orElse(null), language);
        return lines;
    }

    /** The return visits after the end, made and due: what of help each found needed is done in the case. */
    private List<Known> help(Member one, Locale language) {
        List<Known> lines = new ArrayList<>();
        one.course().visits().forEach(visit -> add(lines, "campaign.visited",
                visit.on() + " " + ListNames.of(visit.finding(), language), language));
        LocalDate next = one.course().nextVisit();
        if (next != null) {
            boolean late = next.isBefore(names.today());
            add(lines, "campaign.next-visit",
                    next + (late ? " " + names.text("campaign.visit-late", language) : ""), language);
        }
        return lines;
    }

    private void add(List<Known> lines, String key, @Nullable String value, Locale language) {
        lines.add(new Known(names.text(key, language),
                value == null ? names.text("campaign.not-yet", language) : value));
    }
}
