package org.petitions.casework.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditApi.CheckView;
import org.petitions.casework.audit.AuditChains.Filter;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail for auditors (审计员): a day's entries, by account or by what they are about, and whether the trail is whole. */
@Controller
class AuditPage {
    private static final String ADDRESS = "/audit.html";
    private static final int LINES = 50;

    private final AuditChains chains;
    private final TrailCheck checks;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    AuditPage(AuditChains chains, TrailCheck checks, ListExports exports, MessageSource texts, Clock clock) {
        this.chains = chains;
        this.checks = checks;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What is asked for, as it was typed.
     *
     * @param day ISO date in Asia/Shanghai
     * @param account who did it, empty for anybody
     * @param subject what it is about, empty for anything
     */
    record Asked(String day, String account, String subject) {
        Filter filter(LocalDate on) {
            return new Filter(startOf(on), startOf(on.plusDays(1)), typed(account), typed(subject));
        }

        private static @Nullable String typed(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    /**
     * The entries of a day, oldest first.
     *
     * @param day empty for today
     */
    @Requires(Action.READ_AUDIT)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String day,
            @RequestParam(defaultValue = "") @Size(max = 128) String account,
            @RequestParam(defaultValue = "") @Size(max = 128) String subject,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Locale language, Model model,
            HttpServletResponse response) {
        return list(new Asked(day, account, subject), after, language, model, response);
    }

    private String list(Asked typed, @Nullable String after, Locale language, Model model,
            HttpServletResponse response) {
        LocalDate on = dayOf(typed.day());
        FormErrors errors = FormErrors.none();
        if (on == null) {
            errors = errors.with("day", texts.getMessage("audit.bad-day", null, language));
            response.setStatus(422);
            on = today();
        }
        var asked = new Asked(errors.isEmpty() ? on.toString() : typed.day(), typed.account(), typed.subject());
        List<AuditLink> found = chains.page(asked.filter(on), AuditApi.place(after), LINES + 1);
        List<AuditLink> links = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("errors", errors);
        model.addAttribute("lines", links.stream().map(link -> AuditLine.of(link, language)).toList());
        String address = "%s?day=%s&account=%s&subject=%s".formatted(ADDRESS, on, encoded(asked.account()),
                encoded(asked.subject()));
        model.addAttribute("first", after == null ? null : address);
        model.addAttribute("next", found.size() > LINES ? address + "&after=" + AuditApi.place(links.getLast()) : null);
        model.addAttribute("kept", Stream.of(Map.entry("day", on.toString()), Map.entry("account", asked.account()),
                Map.entry("subject", asked.subject())).filter(each -> !each.getValue().isBlank()).toList());
        model.addAttribute("purposes", Stream.of(ExportPurpose.values()).map(
                why -> new Choice(why.name(), language.equals(Locale.ENGLISH) ? why.en() : why.zh())).toList());
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "audit/trail";
    }

    /**
     * Whether a day's part of the trail is whole; without a day all of it. One check runs at a time, others are answered 429. For what is no
     * day nothing is checked: an auditor would take the answer for another day's.
     */
    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/check.html")
    String check(@RequestParam(defaultValue = "") @Size(max = 32) String day, Locale language, Model model,
            HttpServletResponse response) {
        LocalDate on = day.isBlank() ? null : dayOf(day);
        if (on == null && !day.isBlank()) {
            return list(new Asked(day, "", ""), null, language, model, response);
        }
        model.addAttribute("day", on == null ? null : on.toString());
        model.addAttribute("found", CheckView.of(on == null
                ? checks.check(null, null)
                : checks.check(startOf(on), startOf(on.plusDays(1)))));
        return "audit/check";
    }

    /**
     * A day's entries as an XLSX file; the trail keeps that too.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_AUDIT)
    @GetMapping("/audit/export.xlsx")
    void export(@RequestParam LocalDate day, @RequestParam(defaultValue = "") @Size(max = 128) String account,
            @RequestParam(defaultValue = "") @Size(max = 128) String subject, @RequestParam ExportPurpose why,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(day.toString(), account, subject);
        List<AuditLine> rows = chains.page(asked.filter(day), null, ListExports.MOST_ROWS + 1).stream()
                .map(link -> AuditLine.of(link, language)).toList();
        exports.send(new XlsxList<>("audit", List.of(column("at", 22, AuditLine::at, language),
                column("account", 22, line -> line.by().account(), language),
                column("office", 24, line -> line.by().office(), language),
                column("action", 28, AuditLine::action, language),
                column("address", 44, line -> line.what().address(), language),
                column("subject", 40, line -> line.what().subject(), language),
                column("why", 16, line -> line.what().stated().why(), language),
                column("outcome", 14, AuditLine::outcome, language),
                column("exported", 40, line -> line.what().stated().exported(), language))), rows, "audit-" + day,
                request,
                response);
    }

    private Column<AuditLine> column(String key, int width,
            Function<AuditLine, @Nullable Object> value, Locale language) {
        return new Column<>(texts.getMessage("audit." + key, null, language), width, value);
    }

    private @Nullable LocalDate dayOf(String typed) {
        try {
            return typed.isBlank() ? today() : TypedDay.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
