package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.attachments.AttachmentDownloads;
import org.petitions.intake.attachments.UploadPasses;
import org.petitions.intake.numbering.CaseNumber;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.layout.PageHeaders;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The petitioner's window as a page: what a message that names the address leads to. It works with a keyboard, a screen reader and, but for
 * sending files in pieces, without scripts. Number and code are typed into a form and stand in no address; nothing about the petition is shown without
 * them. What the page asks for goes with the pass that they gave, so that the code is not in the page.
 */
@Controller
class TrackingPage {
    private static final String VIEW = "tracking/tracking";
    private static final String BY_PASS = "the petitioner shows a pass that number and code gave";
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final TrackingService desk;
    private final PetitionerDesk requests;
    private final TrackingContent content;
    private final UploadPasses passes;
    private final AnswerPublication publication;
    private final AttachmentDownloads downloads;
    private final URI documents;

    /** @param documents where the petitioner's documents are read, by default on the address that this page has */
    TrackingPage(TrackingService desk, PetitionerDesk requests, TrackingContent content, UploadPasses passes,
            AnswerPublication publication, AttachmentDownloads downloads,
            @Value("${petitions.tracking.documents-url:/petitioner/documents}") URI documents) {
        this.desk = desk;
        this.requests = requests;
        this.content = content;
        this.passes = passes;
        this.publication = publication;
        this.downloads = downloads;
        this.documents = documents;
    }

    @OpenToAll("the petitioner names number and code")
    @GetMapping({"/tracking", "/tracking.html"})
    String form(HttpServletResponse response) {
        PageHeaders.set(response, documents);
        return VIEW;
    }

    /** Shows how far it has come, or says that number and code do not belong together. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping(path = "/tracking", consumes = FORM)
    String track(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
            Model model, HttpServletRequest from, HttpServletResponse response) {
        PageHeaders.set(response, documents);
        model.addAttribute("number", number);
        switch (desk.authenticate(number, code, from.getRemoteAddr())) {
            case TrackingService.Admitted(var matter) -> content.show(matter, documents, model, FormErrors.none());
            case TrackingService.NoMatch _ ->
                refuse(new ProblemException(TrackingProblem.TRACKING_NO_MATCH), model, from, response);
            case TrackingService.TooManyWrong(var delay) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds() + 1));
                refuse(new ProblemException(TrackingProblem.TRACKING_BARRED), model, from, response);
            }
        }
        return VIEW;
    }

    /**
     * What a form of the page says besides what it asks for.
     *
     * @param number of the matter it is about
     * @param key what the request is called, so that one sent twice is known as one
     */
    record Sent(@Nullable String pass, @Nullable String number, @Nullable String key) {
        String bearer() {
            return "Bearer " + (pass == null ? "" : pass);
        }

        String matter() {
            return number == null ? "" : number;
        }

        @Override
        public String toString() {
            return "Sent[secret]";
        }
    }

    /** Rates the answer that stands, the bureau and the unit apart. */
    @OpenToAll(BY_PASS)
    @PostMapping(path = "/tracking/rating", consumes = FORM)
    String rate(Sent sent, @RequestParam(required = false) @Nullable Satisfaction bureau,
            @RequestParam(required = false) @Nullable Satisfaction unit,
            @RequestParam(required = false) @Nullable String reason, Model model, HttpServletRequest from,
            HttpServletResponse response) {
        model.addAttribute("given", Map.of("bureau", name(bureau), "unit", name(unit)));
        model.addAttribute("reason", reason);
        return asked(sent, matter -> requests.rate(matter, new PetitionerDesk.GivenRating(bureau, unit, reason),
                sent.key()), model, from, response);
    }

    private static String name(@Nullable Satisfaction given) {
        return given == null ? "" : given.name();
    }

    /** Withdraws the petition, or denies wanting to. */
    @OpenToAll(BY_PASS)
    @PostMapping(path = "/tracking/withdrawal", consumes = FORM)
    String answerWithdrawal(Sent sent, @RequestParam(required = false) @Nullable Boolean confirmed, Model model,
            HttpServletRequest from, HttpServletResponse response) {
        return asked(sent, matter -> requests.answerWithdrawal(matter, confirmed, sent.key()), model, from, response);
    }

    /** Asks for a review or a re-review. */
    @OpenToAll(BY_PASS)
    @PostMapping(path = "/tracking/review", consumes = FORM)
    String askReview(Sent sent, @RequestParam(required = false) @Nullable ReviewStep step, Model model,
            HttpServletRequest from, HttpServletResponse response) {
        return asked(sent, matter -> requests.askReview(matter, step, sent.key()), model, from, response);
    }

    /** Agrees that the answer to a letter to a leader's mailbox is published, or takes that back. */
    @OpenToAll(BY_PASS)
    @PostMapping(path = "/tracking/publication", consumes = FORM)
    String choosePublication(@RequestParam(defaultValue = "") String pass, @RequestParam boolean agreed, Model model,
            HttpServletRequest from, HttpServletResponse response) {
        PageHeaders.set(response, documents);
        try {
            content.show(publication.choose(passes.petitionOf("Bearer " + pass), agreed), documents, model,
                    FormErrors.none());
        } catch (ProblemException refused) {
            refuse(refused, model, from, response);
        }
        return VIEW;
    }

    /** What a request does. */
    private interface Request {
        RequestView to(PetitionMatter matter);
    }

    /** Shows the matter as it stands after the request, and that it was handed in, or why it was not. */
    private String asked(Sent sent, Request request, Model model, HttpServletRequest from,
            HttpServletResponse response) {
        PageHeaders.set(response, documents);
        PetitionMatter matter;
        try {
            matter = matterOf(sent);
        } catch (ProblemException refused) {
            refuse(refused, model, from, response);
            return VIEW;
        }
        try {
            RequestView made = request.to(matter);
            content.show(passes.petitionOf(sent.bearer()), documents, model, FormErrors.none());
            model.addAttribute("asked", made.request());
        } catch (ProblemException refused) {
            FormErrors errors = content.errors(refused, sent.matter(), from);
            content.show(matter.petition(), documents, model, errors);
            if (errors.isEmpty()) {
                refuse(refused, model, from, response);
            }
            response.setStatus(refused.getStatusCode().value());
        }
        return VIEW;
    }

    /** The matter that a form is about, of the petition that its pass is for. */
    private PetitionMatter matterOf(Sent sent) {
        StoredPetition petition = passes.petitionOf(sent.bearer());
        return CaseNumber.parse(sent.matter())
                .filter(number -> number.petition().toString().equals(petition.number())
                        && number.matter() <= petition.matter().matters())
                .map(number -> new PetitionMatter(petition, number.matter()))
                .orElseThrow(() -> new ProblemException(TrackingProblem.TRACKING_NO_MATCH));
    }

    /**
     * Hands a file out to whoever sends the page's form with its pass; where they do not get it, the page says why, and asks for number and code again.
     */
    @OpenToAll(BY_PASS)
    @PostMapping(path = "/tracking/attachments/{place}/content", consumes = FORM)
    @Nullable
    String download(@PathVariable int place, @RequestParam(defaultValue = "") String pass, Model model,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            downloads.toPetitioner(passes.petitionOf("Bearer " + pass), place, request, response);
            return null;
        } catch (ProblemException refused) {
            PageHeaders.set(response, documents);
            refuse(refused, model, request, response);
            return VIEW;
        }
    }

    private void refuse(ProblemException refused, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(refused.getStatusCode().value());
        model.addAttribute("refusal", content.text(refused, request));
    }
}
