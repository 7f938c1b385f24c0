package org.petitions.intake.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ImportJob.Counts;
import org.petitions.intake.importing.ImportJob.State;
import org.petitions.intake.registration.RegisterChoices;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
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

/** Where a ledger's file is dropped, and the office's imports as a list and as a file. */
@Controller
class ImportListPage {
    private static final String VIEW = "importing/imports";
    private static final String ADDRESS = "/office/imports.html";
    private static final String NEWEST = "NEWEST";
    private static final String OLDEST = "OLDEST";
    private static final int A_PAGE = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    ImportListPage(ImportDesk desk, ImportJobs jobs, ListExports exports, MessageSource texts, Clock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /** A job of the list. */
    record ListedJob(String id, String at, String name, ImportJob job) {}

    /**
     * Where a file is dropped, and the office's imports.
     *
     * @param state code of a {@link State}; all where it is none
     * @param sort {@link #OLDEST}, else the newest come first
     * @param after how many were shown before
     */
    @Requires(Action.IMPORT_LEDGER)
    @GetMapping(ADDRESS)
    String list(Actor actor, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "0") int after,
            Model model, Locale language) {
        State asked = stateOf(state);
        String order = OLDEST.equals(sort) ? OLDEST : NEWEST;
        int passed = Math.max(0, after);
        List<ImportJob> found = jobs.ofOffice(actor.unit(), asked, OLDEST.equals(sort), passed, A_PAGE + 1);
        List<Map.Entry<String, String>> kept = new ArrayList<>(List.of(Map.entry("sort", order)));
        if (asked != null) {
            kept.add(Map.entry("state", asked.name()));
        }
        String address = kept.stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", ADDRESS + "?", ""));
        model.addAttribute("jobs", found.stream().limit(A_PAGE).map(job -> new ListedJob(job.id(),
                MINUTE.format(job.createdAt()), desk.nameOf(job).orElse(""), job)).toList());
        model.addAttribute("days", String.valueOf(ImportFiles.DAYS_KEPT));
        model.addAttribute("kept", kept);
        model.addAttribute("state", asked == null ? "" : asked.name());
        model.addAttribute("states", Stream.of(State.values())
                .map(each -> new Choice(each.name(), said(each.key(), language))).toList());
        model.addAttribute("sort", order);
        model.addAttribute("sorts", List.of(new Choice(NEWEST, said("office.newest", language)),
                new Choice(OLDEST, said("office.oldest", language))));
        model.addAttribute("purposes", RegisterChoices.of(ExportPurpose.values(), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("printedAt", MINUTE.format(clock.instant()));
        model.addAttribute("first", passed > 0 ? address : null);
        model.addAttribute("next", found.size() > A_PAGE ? address + "&after=" + (passed + A_PAGE) : null);
        return VIEW;
    }

    /**
     * The whole list as an XLSX file, without what the office called its ledgers. The audit trail keeps who took it, what for and how many rows.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_REGISTRATIONS)
    @GetMapping("/office/imports/export.xlsx")
    void export(Actor actor, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort, @RequestParam ExportPurpose why, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ImportJob> rows = jobs.ofOffice(actor.unit(), stateOf(state), OLDEST.equals(sort), 0,
                ListExports.MOST_ROWS + 1);
        exports.send(file(language), rows, "imports-" + LegalCalendar.dayOf(clock.instant()), request, response);
    }

    private XlsxList<ImportJob> file(Locale language) {
        return new XlsxList<>("imports", List.of(
                new Column<>(said("imports.at", language), 17, job -> MINUTE.format(job.createdAt())),
                new Column<>(said("imports.by", language), 16, ImportJob::by),
                new Column<>(said("imports.state", language), 24, job -> said(job.state().key(), language)),
                count("imports.total", language, Counts::total),
                count("imports.registered", language, Counts::registered),
                count("imports.there", language, Counts::alreadyThere), count("imports.not", language, Counts::not)));
    }

    private Column<ImportJob> count(String title, Locale language, ToLongFunction<Counts> count) {
        return new Column<>(said(title, language), 12, job -> {
            Counts counts = job.counts();
            return counts == null ? null : count.applyAsLong(counts);
        });
    }

    private String said(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private static @Nullable State stateOf(@Nullable String code) {
        return Stream.of(State.values()).filter(each -> each.name().equals(code)).findFirst().orElse(null);
    }
}
