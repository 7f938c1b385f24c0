package org.petitions.casework.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.campaign.CampaignNames.Line;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaigns about somebody's division, and the cases of one: a county's office sees its own, the bureau that runs it all. */
@Controller
class CampaignPage {
    private static final String ALL = "/campaigns.html";
    private static final String ONE = "/campaigns/{campaign}.html";
    private static final int LINES = 50;
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Campaigns campaigns;
    private final CampaignNames names;
    private final ListExports exports;

    CampaignPage(Campaigns campaigns, CampaignNames names, ListExports exports) {
        this.campaigns = campaigns;
        this.names = names;
        this.exports = exports;
    }

    /** A campaign to be opened, as it was typed. */
    record OpenForm(@Nullable @Size(max = 64) String key, @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 16) String division, @Nullable @Valid Period period,
            @Nullable @Size(max = 3) String target) {
        OpenForm with(String newKey) {
            return new OpenForm(newKey, name, division, period, target);
        }

        /** From when to when, as it was typed. */
        record Period(@Nullable @Size(max = 16) String from, @Nullable @Size(max = 16) String to) {
            static final Period NONE = new Period(null, null);
        }
    }

    /** A row of the list of campaigns. */
    record Row(String address, List<String> cells) {}

    /**
     * Which cases of a campaign are asked for.
     *
     * @param on by the account of which day, in Asia/Shanghai; null for today's
     */
    record Asked(@Nullable CampaignFigure figure, @Nullable CampaignOrigin origin,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        List<Map.Entry<String, String>> parameters() {
            return Stream.of(entry("figure", figure), entry("origin", origin), entry("on", on))
                    .filter(each -> !each.getValue().isEmpty()).toList();
        }

        private static Map.Entry<String, String> entry(String name, @Nullable Object value) {
            return Map.entry(name, Objects.toString(value, ""));
        }
    }

    @Requires(Action.READ_CAMPAIGNS)
    @GetMapping(ALL)
    String all(Actor actor, Locale language, Model model) {
        String today = names.today().toString();
        return all(new OpenForm(UUID.randomUUID().toString(), null, UnitId.divisionOf(actor.unit()),
                new OpenForm.Period(today, names.today().plusDays(99).toString()), "90"), FormErrors.none(), actor,
                language, model);
    }

    private String all(OpenForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("rows", campaigns.latest(actor).stream().map(each -> new Row(
                CampaignNames.address(each) + ".html",
                List.of(each.name(), names.division(each.division(), language), each.from().toString(),
                        each.to().toString(), each.target() + "%",
                        String.valueOf(names.unit(each.bureau(), language)))))
                .toList());
        model.addAttribute("mayOpen", actor.role() == Role.BUREAU);
        model.addAttribute("form", form);
        model.addAttribute("divisions", divisions(actor, language));
        model.addAttribute("errors", errors);
        return "campaign/campaigns";
    }

    /** The own division; of the city's bureau all. */
    private List<Choice> divisions(Actor actor, Locale language) {
        String own = UnitId.divisionOf(actor.unit());
        return Divisions.list().stream().map(Divisions.Division::code)
                .filter(code -> code.equals(own) || UnitId.cityOf(code).equals(own))
                .map(code -> new Choice(code, names.division(code, language))).toList();
    }

    @Requires(Action.RUN_CAMPAIGN)
    @PostMapping(ALL)
    String open(@Valid @ModelAttribute("sent") OpenForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        String name = CampaignNames.typed(sent.name());
        OpenForm.Period period = sent.period() == null ? OpenForm.Period.NONE : sent.period();
        LocalDate from = CampaignNames.day(period.from());
        LocalDate to = CampaignNames.day(period.to());
        Integer target = percent(sent.target());
        String division = sent.division();
        FormErrors errors = names.wrong(faults, language);
        if (name == null) {
            errors = errors.with("name", names.text("campaign.name-missing", language));
        }
        if (divisions(actor, language).stream().noneMatch(each -> each.value().equals(division))) {
            errors = errors.with("division", names.text("campaign.choose-division", language));
        }
        if (from == null) {
            errors = errors.with("period.from", names.text("campaign.bad-day", language));
        }
        if (to == null || from != null && !Campaign.isPeriod(from, to)) {
            errors = errors.with("period.to", names.text("campaign.bad-end", language));
        }
        if (target == null) {
            errors = errors.with("target", names.text("campaign.bad-target", language));
        }
        String key = sent.key();
        if (name == null || division == null || from == null || to == null || target == null || !errors.isEmpty()
                || key == null || !KEY.matcher(key).matches()) {
            response.setStatus(NOT_DONE);
            return all(sent.with(UUID.randomUUID().toString()), errors, actor, language, model);
        }
        campaigns.open(new Campaign(key, 1, name, actor.unit(), division, from, to, target), actor);
        return "redirect:/campaigns/" + key + ".html";
    }

    private static @Nullable Integer percent(@Nullable String typed) {
        return typed == null || !typed.strip().matches("[1-9][0-9]?|100") ? null : Integer.valueOf(typed.strip());
    }

    /**
     * One campaign and its cases.
     *
     * @param after the number of the last case of the page before
     */
    @Requires(value = Action.READ_CAMPAIGNS, lookedUpForCaller = "campaign")
    @GetMapping(ONE)
    String show(@PathVariable String campaign, @Valid @ModelAttribute("asked") Asked asked, BindingResult faults,
            @RequestParam(defaultValue = "") @Size(max = 96) String after, Actor actor, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        Campaign found = campaigns.find(campaign, actor);
        FormErrors errors = FormErrors.none();
        Asked query = asked;
        if (faults.hasErrors()) {
            query = new Asked(null, null, null);
            errors = errors.with("", names.text("bureau.cases.bad-filter", language));
            response.setStatus(NOT_DONE);
        }
        LocalDate day = day(found, query);
        CampaignAccount account = new CampaignAccount(campaigns.members(found, actor));
        List<Member> behind = account.behind(figure(query), query.origin(), day);
        List<Member> rest = behind.stream().filter(each -> each.kept().place().number().compareTo(after) > 0)
                .limit(LINES + 1L).toList();
        List<Member> rows = rest.subList(0, Math.min(LINES, rest.size()));
        model.addAttribute("campaign", found);
        model.addAttribute("about", CampaignTables.about(found, account, day, names, language));
        model.addAttribute("address", CampaignNames.address(found));
        model.addAttribute("own", found.bureau().equals(actor.unit()) && actor.role() == Role.BUREAU);
        model.addAttribute("query", query);
        model.addAttribute("count", Integer.toString(behind.size()));
        model.addAttribute("lines", rows.stream().map(each -> names.line(found, each, day, language)).toList());
        model.addAttribute("figures", ListNames.choices(List.of(CampaignFigure.values()), language));
        model.addAttribute("origins", ListNames.choices(List.of(CampaignOrigin.values()), language));
        model.addAttribute("errors", errors);
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request,
                rest.size() > LINES ? rows.getLast().kept().place().number() : null));
        model.addAttribute("kept", query.parameters());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", names.today().toString());
        return "campaign/campaign";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(value = Action.EXPORT_CAMPAIGN, lookedUpForCaller = "campaign")
    @GetMapping("/campaigns/{campaign}/export.xlsx")
    void export(@PathVariable String campaign, @Valid @ModelAttribute Asked asked, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Campaign found = campaigns.find(campaign, actor);
        LocalDate day = day(found, asked);
        List<Line> lines = new CampaignAccount(campaigns.members(found, actor))
                .behind(figure(asked), asked.origin(), day).stream()
                .map(each -> names.line(found, each, day, language)).toList();
        exports.send(new XlsxList<>("campaign", Stream.of(column("lists.number", 28, Line::number, language),
                column("campaign.origin", 14, line -> line.cells().get(0), language),
                column("charge.leader", 24, Line::leader, language),
                column("campaign.module", 16, line -> line.cells().get(1), language),
                column("campaign.procedure", 14, line -> line.cells().get(2), language),
                column("campaign.end", 36, line -> line.cells().get(3), language),
                column("lists.unit", 28, line -> line.cells().get(4), language),
                column("campaign.next-visit", 14, line -> line.cells().get(5), language)).toList()), lines,
                "campaign-" + names.today(), request, response);
    }

    private Column<Line> column(String key, int width, Function<Line, @Nullable Object> value,
            Locale language) {
        return new Column<>(names.text(key, language), width, value);
    }

    private static CampaignFigure figure(Asked asked) {
        return asked.figure() == null ? CampaignFigure.ALL : asked.figure();
    }

    private LocalDate day(Campaign campaign, Asked asked) {
        return asked.on() == null ? campaign.dayOfAccount(names.today()) : asked.on();
    }
}
