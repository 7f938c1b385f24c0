package org.petitions.casework.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a campaign, by the account of any of its days: by origin, by end, day by day, and what became backlog meanwhile. */
@Controller
class CampaignReportPage {
    private static final int NOT_DONE = 422;
    /** The columns of figures, as {@link CampaignTables} has them. */
    private static final List<String> COLUMNS = List.of("campaign.cases", "campaign.resolved", "campaign.share",
            "campaign.settled", "campaign.settled-share", "campaign.left");

    private final Campaigns campaigns;
    private final BacklogCases backlog;
    private final CampaignNames names;
    private final ListExports exports;

    CampaignReportPage(Campaigns campaigns, BacklogCases backlog, CampaignNames names, ListExports exports) {
        this.campaigns = campaigns;
        this.backlog = backlog;
        this.names = names;
        this.exports = exports;
    }

    /** A row of the list of what became backlog. */
    record Row(String number, String address, List<String> cells) {}

    /** The tables of a report that can be taken out as a file. */
    enum Table {
        /** By who named the cases. */
        ORIGINS,

        /** Day by day. */
        PROGRESS
    }

    /** @param on ISO date of the day of the account, in Asia/Shanghai; empty for today, or for the last day once that is over */
    @Requires(value = Action.READ_CAMPAIGNS, lookedUpForCaller = "campaign")
    @GetMapping("/campaigns/{campaign}/report.html")
    String show(@PathVariable String campaign, @RequestParam(defaultValue = "") @Size(max = 16) String on, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Campaign found = campaigns.find(campaign, actor);
        LocalDate day = day(found, on);
        FormErrors errors = FormErrors.none();
        if (day == null) {
            errors = errors.with("on", names.text("campaign.bad-report-day", language));
            response.setStatus(NOT_DONE);
            day = found.dayOfAccount(names.today());
        }
        CampaignAccount account = new CampaignAccount(campaigns.members(found, actor));
        model.addAttribute("campaign", found);
        model.addAttribute("address", CampaignNames.address(found));
        model.addAttribute("on", on.isEmpty() ? day.toString() : on);
        model.addAttribute("about", CampaignTables.about(found, account, day, names, language));
        model.addAttribute("columns", COLUMNS.stream().map(key -> names.text(key, language)).toList());
        model.addAttribute("countColumn", List.of(names.text(COLUMNS.getFirst(), language)));
        model.addAttribute("origins", CampaignTables.origins(found, account, day, names, language));
        model.addAttribute("ends", CampaignTables.ends(found, account, day, language));
        model.addAttribute("progress", CampaignTables.progress(found, account, day));
        model.addAttribute("newBacklog", Integer.toString(newBacklog(found, day, actor).size()));
        model.addAttribute("day", day.toString());
        model.addAttribute("errors", errors);
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", names.today().toString());
        return "campaign/report";
    }

    /** The cases that became backlog in the campaign's period. */
    @Requires(value = Action.READ_CAMPAIGNS, lookedUpForCaller = "campaign")
    @GetMapping("/campaigns/{campaign}/new-backlog.html")
    String newBacklog(@PathVariable String campaign, @RequestParam(defaultValue = "") @Size(max = 16) String on,
            Actor actor, Locale language, Model model) {
        Campaign found = campaigns.find(campaign, actor);
        LocalDate asked = day(found, on);
        LocalDate day = asked == null ? found.dayOfAccount(names.today()) : asked;
        model.addAttribute("campaign", found);
        model.addAttribute("address", CampaignNames.address(found));
        model.addAttribute("rows", newBacklog(found, day, actor).stream().map(each -> new Row(each.row().number(),
                "/cases/" + each.id() + ".html",
                List.of(LegalCalendar.dayOf(each.openedAt()).toString(), Backlog.since(each.openedAt()).toString(),
                        String.valueOf(names.unit(each.row().unit() == null
                                ? each.row().matter().bureau()
                                : each.row().unit(), language)),
                        String.valueOf(ListNames.of(each.row().stage(), language)))))
                .toList());
        model.addAttribute("day", day.toString());
        model.addAttribute("printedAt", names.today().toString());
        return "campaign/new-backlog";
    }

    /** A table of the report as a file; the audit trail keeps who took it and what for. */
    @Requires(value = Action.EXPORT_CAMPAIGN, lookedUpForCaller = "campaign")
    @GetMapping("/campaigns/{campaign}/report.xlsx")
    void export(@PathVariable String campaign, @RequestParam(defaultValue = "ORIGINS") Table table,
            @RequestParam(defaultValue = "") @Size(max = 16) String on, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Campaign found = campaigns.find(campaign, actor);
        LocalDate asked = day(found, on);
        LocalDate day = asked == null ? found.dayOfAccount(names.today()) : asked;
        CampaignAccount account = new CampaignAccount(campaigns.members(found, actor));
        List<Column<CampaignTables.Row>> columns = new ArrayList<>();
        columns.add(new Column<>(names.text(table == Table.ORIGINS ? "campaign.origin" : "campaign.day", language), 16,
                CampaignTables.Row::name));
        for (int i = 0; i < COLUMNS.size(); i++) {
            int place = i;
            columns.add(new Column<>(names.text(COLUMNS.get(i), language), 14, row -> value(row, place)));
        }
        exports.send(new XlsxList<>("report", columns), table == Table.ORIGINS
                ? CampaignTables.origins(found, account, day, names, language)
                : CampaignTables.progress(found, account, day), "campaign-report-" + day, request, response);
    }

    /** A count as a number, a share as it is read. */
    private static Object value(CampaignTables.Row row, int place) {
        CampaignTables.Cell cell = row.cells().get(place);
        return cell.address() == null ? cell.text() : Integer.valueOf(cell.text());
    }

    private List<CaseCourse> newBacklog(Campaign campaign, LocalDate day, Actor actor) {
        return Campaigns.within(backlog.becameBacklog(campaign.from(), day, Campaigns.bureauOf(campaign, actor), actor),
                actor);
    }

    /** A day of the campaign that is no day to come; null where what was typed is none. */
    private @Nullable LocalDate day(Campaign campaign, String typed) {
        LocalDate last = campaign.dayOfAccount(names.today());
        if (typed.isEmpty()) {
            return last;
        }
        LocalDate day = CampaignNames.day(typed);
        return day == null || day.isBefore(campaign.from()) || day.isAfter(last) ? null : day;
    }
}
