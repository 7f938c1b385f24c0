package org.petitions.casework.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Letters to leaders' mailboxes whose cases a bureau has before it, those whose answers wait to be published first of all. */
@Controller
class MailboxListPage {
    private static final int LINES = 50;

    private final Answers answers;
    private final Mailbox mailbox;
    private final MailboxNames names;
    private final ListExports exports;

    MailboxListPage(Answers answers, Mailbox mailbox, MailboxNames names, ListExports exports) {
        this.answers = answers;
        this.mailbox = mailbox;
        this.names = names;
        this.exports = exports;
    }

    @Requires(Action.LIST_MAILBOX)
    @GetMapping("/bureau/mailbox.html")
    String show(@RequestParam(defaultValue = "WAITING") MailboxView view,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        LocalDate today = mailbox.today();
        Answers.Page found = answers.page(view.stages(), after, LINES, actor);
        model.addAttribute("lines", found.entries().stream().map(each -> names.line(each, today, language)).toList());
        model.addAttribute("view", view.name());
        model.addAttribute("views", ListNames.choices(List.of(MailboxView.values()), language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", today.toString());
        model.addAttribute("kept", List.of(Map.entry("view", view.name())));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "mailbox/list";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_MAILBOX)
    @GetMapping("/bureau/mailbox/export.xlsx")
    void export(@RequestParam(defaultValue = "WAITING") MailboxView view, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = mailbox.today();
        exports.send(sheet(language), answers.page(view.stages(), null, ListExports.MOST_ROWS + 1, actor).entries()
                .stream().map(each -> names.line(each, today, language)).toList(), "mailbox-" + today, request,
                response);
    }

    private XlsxList<MailboxNames.Line> sheet(Locale language) {
        return new XlsxList<>("mailbox", List.of(
                new Column<>(names.text("lists.number", language), 28, MailboxNames.Line::number),
                new Column<>(names.text("mailbox.leader", language), 24, MailboxNames.Line::leader),
                new Column<>(names.text("mailbox.stage", language), 14, line -> line.stage().text()),
                new Column<>(names.text("mailbox.received-on", language), 12, line -> line.days().receivedOn()),
                new Column<>(names.text("mailbox.answered-on", language), 12, line -> line.days().answeredOn()),
                new Column<>(names.text("mailbox.published-on", language), 12, line -> line.days().publishedOn())));
    }
}
