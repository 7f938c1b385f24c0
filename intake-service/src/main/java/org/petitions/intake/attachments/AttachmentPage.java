package org.petitions.intake.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.numbering.CaseNumber;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A petition's files for offices, as a page: it works with a keyboard and a screen reader, and but for sending files in pieces without scripts.
 */
@Controller
class AttachmentPage {
    private static final String VIEW = "attachments/attachments";

    private final AttachmentService files;
    private final PetitionStore petitions;
    private final Messages messages;

    AttachmentPage(AttachmentService files, PetitionStore petitions, Messages messages) {
        this.files = files;
        this.petitions = petitions;
        this.messages = messages;
    }

    /**
     * Asks for a petition's number, and leads to its files.
     *
     * @param actor as whom the page is drawn, with their navigation
     */
    @SignedIn("it says nothing of any petition, and leads to a page that decides")
    @GetMapping("/attachments.html")
    String ask(Actor actor, @RequestParam(required = false) @Nullable String number, Model model,
            HttpServletResponse response) {
        Optional<String> typed = Optional.ofNullable(number).flatMap(CaseNumber::parse)
                .map(parsed -> parsed.petition().toString());
        if (typed.isPresent()) {
            return "redirect:/petitions/" + typed.get() + "/attachments.html";
        }
        if (number != null) {
            ProblemException unknown = new ProblemException(RegistrationProblem.NO_SUCH_PETITION);
            response.setStatus(unknown.getStatusCode().value());
            model.addAttribute("refusal", unknown.toProblem(messages).getTitle());
        }
        return VIEW;
    }

    /** All files of a petition, and a form to add one for whoever may. */
    @Requires(Action.READ_ATTACHMENTS)
    @GetMapping("/petitions/{number}/attachments.html")
    String show(Actor actor, @PathVariable String number, Model model) {
        StoredPetition petition = PetitionAccess.find(petitions, number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
        model.addAttribute("number", petition.number());
        model.addAttribute("files", files.list(petition.id()));
        model.addAttribute("purposes", List.of(OpeningPurpose.values()));
        model.addAttribute("occasions", petition.isErased() ? List.of() : occasions(actor));
        return VIEW;
    }

    /** In the order in which they are chosen from; empty for who adds none. */
    private static List<AttachmentOccasion> occasions(Actor actor) {
        Set<AttachmentOccasion> allowed = OccasionRules.of(actor.role());
        return Arrays.stream(AttachmentOccasion.values()).filter(allowed::contains).toList();
    }
}
