package org.petitions.casework.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.PetitionerDocuments.MatterDocuments;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.layout.PageHeaders;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.message.Messages;
import org.petitions.starter.pass.PassVerifier;
import org.petitions.starter.pass.PetitionPass;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The petitioner's documents as a page, without scripts. The tracking page of intake-service sends the pass here in a form, so that it stands in
 * no address, and this page sends it on with each document that is opened.
 */
@Controller
class PetitionerDocumentPage {
    private static final String VIEW = "documents/petitioner";

    private final PassVerifier passes;
    private final PetitionerDocuments documents;
    private final Messages messages;

    PetitionerDocumentPage(PassVerifier passes, PetitionerDocuments documents, Messages messages) {
        this.passes = passes;
        this.documents = documents;
        this.messages = messages;
    }

    /** One matter's documents on the page. */
    record MatterSection(int matter, String number, List<DocumentEntry> documents) {
        static MatterSection of(MatterDocuments matter) {
            return new MatterSection(matter.matter(), matter.number(),
                    matter.documents().stream().map(DocumentEntry::of).toList());
        }
    }

    /**
     * One document on the page; days as documents have them.
     *
     * @param n which one of the case's, from 1
     * @param number its number (字号)
     * @param correctedBy number of the one that corrects it and is valid in its place, or null
     */
    record DocumentEntry(int n, String number, @Nullable String correctedBy, DocumentKind kind, String issuedOn,
            @Nullable String receivedOn) {
        static DocumentEntry of(IssuedDocument document) {
            return new DocumentEntry(document.n(), document.number(), document.correctedBy(), document.kind(),
                    TemplateFields.day(LegalCalendar.dayOf(document.issuedAt())), document.receivedAt() == null
                            ? null
                            : TemplateFields.day(LegalCalendar.dayOf(document.receivedAt())));
        }
    }

    @OpenToAll("the petitioner shows a pass")
    @PostMapping(path = "/petitioner/documents", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String all(@RequestParam(defaultValue = "") String pass, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("matters",
                    documents.of(verified(pass)).stream().map(MatterSection::of).toList());
            model.addAttribute("pass", pass);
        } catch (ProblemException refused) {
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refusal", refused.toProblem(messages).getTitle());
        }
        return VIEW;
    }

    /** Opens one, which is its delivery; where it may not be, the page says why. */
    @OpenToAll("the petitioner shows a pass")
    @PostMapping(path = "/petitioner/documents/{matter}/{n}/open", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Nullable
    String open(@PathVariable int matter, @PathVariable int n, @RequestParam(defaultValue = "") String pass,
            Model model, HttpServletResponse response) throws IOException {
        PetitionerDocuments.Opened opened;
        try {
            opened = documents.open(verified(pass), matter, n);
        } catch (ProblemException refused) {
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refusal", refused.toProblem(messages).getTitle());
            return VIEW;
        }
        PageHeaders.set(response);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(opened.fileName()).build().toString());
        response.getOutputStream().write(opened.pdf());
        return null;
    }

    private PetitionPass verified(String pass) {
        return passes.verify(pass).orElseThrow(DocumentProblems::noPass);
    }
}
