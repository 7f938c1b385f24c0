package org.petitions.casework.work;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.documents.DocumentOpening;
import org.petitions.casework.organisation.Organisation;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.layout.PageHeaders;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of the office's work list that were made and have not gone out, to be printed at once and posted or handed over. */
@Controller
class PrintPage {
    private static final String ADDRESS = "/work/documents.html";
    private static final String VIEW = "work/documents";

    private final WorkList work;
    private final CaseQueries cases;
    private final CaseReader reading;
    private final DocumentOpening opening;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final Clock clock;

    PrintPage(WorkList work, CaseQueries cases, CaseReader reading, DocumentOpening opening,
            Organisation organisation, Messages messages, MessageSource pageTexts, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.reading = reading;
        this.opening = opening;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.clock = clock;
    }

    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Model model,
            Locale locale) {
        return shown(after, FormErrors.none(), actor, model, say(locale));
    }

    /** Each is opened on the timeline of its case before any is out. */
    @Requires(Action.OPEN_WORDS)
    @PostMapping(ADDRESS)
    @Nullable
    String print(@RequestParam(defaultValue = "") @Size(max = WorkList.PAGE) List<String> documents, Actor actor,
            Model model, HttpServletResponse response, Locale locale) throws IOException {
        Say say = say(locale);
        byte[] pdf;
        try {
            List<DocumentOpening.Chosen> chosen = documents.stream().map(PrintPage::chosen).toList();
            if (chosen.isEmpty()) {
                response.setStatus(422);
                return shown(null, FormErrors.none().with("documents", say.text("print.none")), actor, model, say);
            }
            pdf = opening.pdf(chosen, actor);
        } catch (ProblemException refused) {
            response.setStatus(422);
            return shown(null, FormErrors.none().with("documents", say.text(refused.text(messages))), actor, model,
                    say);
        }
        PageHeaders.set(response);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("documents-" + say.today() + ".pdf").build().toString());
        response.getOutputStream().write(pdf);
        return null;
    }

    /** What is no place of a document is one that no case has. */
    private static DocumentOpening.Chosen chosen(String value) {
        int at = value.lastIndexOf(':');
        String n = value.substring(at + 1);
        return new DocumentOpening.Chosen(value.substring(0, Math.max(at, 0)),
                n.matches("[1-9]\\d{0,3}") ? Integer.parseInt(n) : 0);
    }

    private String shown(@Nullable String after, FormErrors errors, Actor actor, Model model, Say say) {
        WorkList.Rows found = work.page(WorkList.ofOffice(actor), null, after, clock.instant());
        Map<String, CaseFile> files = cases.findAll(found.rows().stream().map(CaseRow::id).toList());
        List<Choice> documents = new ArrayList<>();
        for (CaseRow row : found.rows()) {
            CaseFile file = files.get(row.id());
            if (file != null) {
                opening.toServe(reading.caseOf(file)).forEach(paper -> documents.add(new Choice(
                        row.id() + ":" + paper.n(),
                        say.text("print.document", row.number(), say.name(paper.kind()), paper.number()))));
            }
        }
        model.addAttribute("documents", documents);
        model.addAttribute("errors", errors);
        model.addAttribute("next", found.next() == null ? null : ADDRESS + "?after=" + found.next());
        model.addAttribute("first", after == null ? null : ADDRESS);
        return VIEW;
    }

    private Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
