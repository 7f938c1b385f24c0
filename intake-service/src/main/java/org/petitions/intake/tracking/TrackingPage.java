package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.attachments.AttachmentDownloads;
import org.petitions.intake.attachments.AttachmentService;
import org.petitions.intake.attachments.UploadPasses;
import org.petitions.intake.directory.UnitNames;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.pages.layout.PageHeaders;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.message.Messages;
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
 * sending files in pieces, without scripts. Number and code are typed into a form and stand in no address; nothing about the petition is shown without them.
 */
@Controller
class TrackingPage {
    private static final String VIEW = "tracking/tracking";

    private final TrackingService desk;
    private final Messages messages;
    private final UnitNames names;
    private final UploadPasses uploads;
    private final AttachmentService files;
    private final AttachmentDownloads downloads;
    private final URI documents;

    /** @param documents where the petitioner's documents are read, by default on the address that this page has */
    TrackingPage(TrackingService desk, Messages messages, UnitNames names, UploadPasses uploads,
            AttachmentService files, AttachmentDownloads downloads,
            @Value("${petitions.tracking.documents-url:/petitioner/documents}") URI documents) {
        this.desk = desk;
        this.messages = messages;
        this.names = names;
        this.uploads = uploads;
        this.files = files;
        this.downloads = downloads;
        this.documents = documents;
    }

    /** One of the petition's matters on the page. */
    record MatterLines(String number, List<TrackingLine> lines) {
        static MatterLines of(TrackingView view, UnitNames names) {
            return new MatterLines(view.number(), TrackingLine.of(view, names::today));
        }
    }

    @OpenToAll("the petitioner names number and code")
    @GetMapping("/tracking")
    String form(HttpServletResponse response) {
        PageHeaders.set(response, documents);
        return VIEW;
    }

    /** Shows how far it has come, or says that number and code do not belong together. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping(path = "/tracking", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String track(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
            Model model, HttpServletRequest from, HttpServletResponse response) {
        switch (desk.authenticate(number, code, from.getRemoteAddr())) {
            case TrackingService.Admitted(var matter) -> show(matter, model, response);
            case TrackingService.NoMatch _ -> refuse(TrackingProblem.TRACKING_NO_MATCH, null, model, response);
            case TrackingService.TooManyWrong(var delay) ->
                refuse(TrackingProblem.TRACKING_BARRED, delay, model, response);
        }
        model.addAttribute("number", number);
        return VIEW;
    }

    /**
     * Hands a file out to whoever sends the page's form with its pass; where they do not get it, the page says why, and asks for number and code again.
     */
    @OpenToAll("the petitioner shows a pass that number and code gave")
    @PostMapping(path = "/tracking/attachments/{place}/content", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Nullable
    String download(@PathVariable int place, @RequestParam(defaultValue = "") String pass, Model model,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            downloads.toPetitioner(uploads.petitionOf("Bearer " + pass), place, request, response);
            return null;
        } catch (ProblemException refused) {
            PageHeaders.set(response, documents);
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refusal", refused.toProblem(messages).getTitle());
            return VIEW;
        }
    }

    private void show(PetitionMatter matter, Model model, HttpServletResponse response) {
        PageHeaders.set(response, documents);
        TrackingView view = desk.view(matter);
        List<MatterLines> matters = new ArrayList<>(List.of(MatterLines.of(view, names)));
        if (view.furtherMatters() != null) {
            view.furtherMatters().stream().map(each -> MatterLines.of(each, names)).forEach(matters::add);
        }
        model.addAttribute("matters", matters);
        model.addAttribute("documents", documents);
        model.addAttribute("pass", desk.pass(matter.petition()).token());
        model.addAttribute("attachments", files.listForPetitioner(matter.petition()));
        if (!matter.petition().isErased()) {
            model.addAttribute("uploadPass", uploads.issue(matter.petition()).pass());
        }
    }

    private void refuse(TrackingProblem problem, @Nullable Duration delay, Model model, HttpServletResponse response) {
        PageHeaders.set(response, documents);
        ProblemException refused = new ProblemException(problem);
        response.setStatus(refused.getStatusCode().value());
        if (delay != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds() + 1));
        }
        model.addAttribute("refusal", refused.toProblem(messages).getTitle());
    }
}
