package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.duty.MediatedDispute.Result;
import org.petitions.casework.lists.ListNames;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mediations (调解) and reconciliations (和解), with what came of them (Art. 33). */
@Controller
class MediationPage {
    private final MatterReports reports;
    private final MatterPage pages;
    private final ListExports exports;
    private final ListNames names;
    private final MessageSource texts;

    MediationPage(MatterReports reports, MatterPage pages, ListExports exports, ListNames names,
            MessageSource texts) {
        this.reports = reports;
        this.pages = pages;
        this.exports = exports;
        this.names = names;
        this.texts = texts;
    }

    /** A mediation in the list. */
    record Line(MatterPage.Matter matter, String kind, String proposedOn, Shown result) {
        /** What came of it, and the colour of its tag. */
        record Shown(String text, String colour) {}
    }

    /** A mediation with its case. */
    private record Row(MediatedDispute dispute, CaseRow found) {}

    /**
     * The list and its counts.
     *
     * @param from ISO date of the first day of registration, in Asia/Shanghai; empty for the first of this year
     * @param to of the last; empty for today
     * @param result null for any
     */
    @Requires(Action.READ_DUTY)
    @GetMapping("/mediations.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String from,
            @RequestParam(defaultValue = "") @Size(max = 32) String to,
            @RequestParam(required = false) @Nullable Result result,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        var typed = TypedPeriod.of(from, to, reports.usual(), texts, language);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
        }
        List<MediatedDispute> all = reports.mediated(typed.period(), actor);
        pages.common(typed, language, model);
        model.addAttribute("counts", pages.counts(all, MediatedDispute::division, MediationPage::counted,
                text("matters.sum", language), language));
        model.addAttribute("result", result == null ? "" : result.name());
        model.addAttribute("results", ListNames.choices(List.of(Result.values()), language));
        Map<String, List<MediatedDispute>> byCase = byCase(all, result);
        List<CaseRow> found = reports.rows(byCase.keySet(), after, MatterPage.LINES + 1, actor);
        model.addAttribute("lines", rows(pages.page(found, request, model), byCase)
                .map(row -> line(row, language)).toList());
        if (result != null) {
            model.addAttribute("kept", Stream.concat(typed.period().kept().stream(),
                    Stream.of(Map.entry("result", result.name()))).toList());
        }
        return "duty/mediations";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/mediations/export.xlsx")
    void export(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Result result, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutyPeriod usual = reports.usual();
        var period = new DutyPeriod(from == null ? usual.from() : from, to == null ? usual.to() : to);
        Map<String, List<MediatedDispute>> byCase = byCase(reports.mediated(period, actor), result);
        List<Row> rows = rows(reports.rows(byCase.keySet(), null, ListExports.MOST_ROWS + 1, actor), byCase).toList();
        exports.send(sheet(language), rows, "mediations-%s-%s".formatted(period.from(), period.to()), request,
                response);
    }

    private XlsxList<Row> sheet(Locale language) {
        return new XlsxList<>("mediations", List.of(
                new Column<>(text("lists.number", language), 28, row -> row.found().number()),
                new Column<>(text("matters.kind", language), 12, row -> kind(row.dispute(), language)),
                new Column<>(text("matters.proposed", language), 12, row -> row.dispute().proposedOn()),
                new Column<>(text("matters.result", language), 20,
                        row -> ListNames.of(row.dispute().result(), language)),
                new Column<>(text("matters.place", language), 24, row -> pages.place(row.found(), language)),
                new Column<>(text("lists.unit", language), 28, row -> names.unit(row.found().unit(), language)),
                new Column<>(text("lists.status", language), 12,
                        row -> ListNames.of(row.found().stage(), language))));
    }

    private Line line(Row row, Locale language) {
        Result result = row.dispute().result();
        return new Line(pages.matter(row.found(), language), kind(row.dispute(), language),
                row.dispute().proposedOn().toString(),
                new Line.Shown(String.valueOf(ListNames.of(result, language)), switch (result) {
                    case PROPOSED -> "blue";
                    case AGREED, ENDED_CASE -> "green";
                    case FAILED, LAPSED -> "grey";
                }));
    }

    /** Proposed in all, and of each result; what ended its case was agreed too. */
    private static List<Long> counted(List<MediatedDispute> disputes) {
        Map<Result, Long> counts = disputes.stream()
                .collect(Collectors.groupingBy(MediatedDispute::result, Collectors.counting()));
        long ended = counts.getOrDefault(Result.ENDED_CASE, 0L);
        return List.of((long) disputes.size(), counts.getOrDefault(Result.PROPOSED, 0L),
                counts.getOrDefault(Result.AGREED, 0L) + ended, ended, counts.getOrDefault(Result.FAILED, 0L),
                counts.getOrDefault(Result.LAPSED, 0L));
    }

    private static Map<String, List<MediatedDispute>> byCase(List<MediatedDispute> all, @Nullable Result result) {
        return all.stream().filter(each -> result == null || each.result() == result)
                .collect(Collectors.groupingBy(MediatedDispute::caseId));
    }

    private static Stream<Row> rows(List<CaseRow> found, Map<String, List<MediatedDispute>> byCase) {
        return found.stream().flatMap(row -> byCase.getOrDefault(row.id(), List.of()).stream()
                .map(dispute -> new Row(dispute, row)));
    }

    private String kind(MediatedDispute dispute, Locale language) {
        return text(dispute.reconciliation() ? "matters.reconciliation" : "matters.mediation", language);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
