package org.petitions.casework.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.mailbox.Mailbox.Published;
import org.petitions.casework.mailbox.MailboxStore.Days;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers to letters to leaders' mailboxes, for everybody: what bureaus published with the petitioner's consent, and how much came and was answered. */
@Controller
class PublicMailboxPage {
    private static final int LINES = 50;
    private static final int MONTHS = 24;

    private final Mailbox mailbox;
    private final MailboxNames names;

    PublicMailboxPage(Mailbox mailbox, MailboxNames names) {
        this.mailbox = mailbox;
        this.names = names;
    }

    /** A leader's counts. */
    record TallyLine(String leader, long received, long answered, long published) {}

    /** A question and its answer, which is in paragraphs. */
    record AnswerLine(String leader, String on, String question, List<String> answer) {}

    /**
     * What is published, the latest first.
     *
     * @param post post id of the only leader; all where it is none that has received a letter
     * @param month the only month, e.g. {@code 2026-03}; all where it is none
     */
    @OpenToAll("it says what bureaus published with the petitioner's consent")
    @GetMapping("/mailbox.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String post,
            @RequestParam(defaultValue = "") @Size(max = 16) String month,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Model model,
            HttpServletRequest request) {
        Locale language = PageLanguage.of(request);
        LocalDate today = mailbox.today();
        Days days = daysOf(month);
        List<Choice> posts = mailbox.tally(Days.ALL).stream()
                .map(each -> new Choice(each.post(), names.post(each.post(), today, language))).toList();
        String only = posts.stream().map(Choice::value).filter(post::equals).findFirst().orElse(null);
        Mailbox.Page found = mailbox.published(only, days, after, LINES);
        model.addAttribute("posts", posts);
        model.addAttribute("post", only);
        model.addAttribute("months", Stream.iterate(YearMonth.from(today), each -> each.minusMonths(1)).limit(MONTHS)
                .map(each -> new Choice(each.toString(), each.toString())).toList());
        model.addAttribute("month", month);
        model.addAttribute("tally", mailbox.tally(days).stream()
                .filter(each -> only == null || only.equals(each.post()))
                .map(each -> new TallyLine(names.post(each.post(), today, language), each.received(), each.answered(),
                        each.published()))
                .toList());
        model.addAttribute("lines", found.lines().stream().map(each -> line(each, today, language)).toList());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", today.toString());
        return "mailbox/public";
    }

    private AnswerLine line(Published published, LocalDate today, Locale language) {
        MailboxEntry entry = published.entry();
        return new AnswerLine(names.post(entry.post(), today, language),
                String.valueOf(Objects.requireNonNull(entry.publication(), "published").publishedOn()),
                published.words().question(), published.words().answer().lines().toList());
    }

    private static Days daysOf(String month) {
        try {
            YearMonth only = YearMonth.parse(month);
            return new Days(only.atDay(1), only.atEndOfMonth());
        } catch (DateTimeException _) {
            return Days.ALL;
        }
    }
}
