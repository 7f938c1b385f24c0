package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.petitions.events.CaseId;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.attachments.AttachmentService;
import org.petitions.intake.attachments.UploadPasses;
import org.petitions.intake.directory.UnitNames;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page for tracking with what it shows of a petition. */
@Component
class TrackingContent {
    private final TrackingService desk;
    private final Messages messages;
    private final MessageSource texts;
    private final UnitNames names;
    private final UploadPasses passes;
    private final AttachmentService files;

    TrackingContent(TrackingService desk, Messages messages, MessageSource texts, UnitNames names, UploadPasses passes,
            AttachmentService files) {
        this.desk = desk;
        this.messages = messages;
        this.texts = texts;
        this.names = names;
        this.passes = passes;
        this.files = files;
    }

    /** The petition with all its matters. */
    void show(StoredPetition petition, URI documents, Model model, FormErrors errors) {
        show(new PetitionMatter(petition, CaseId.FIRST), documents, model, errors);
    }

    /**
     * What number and code opened.
     *
     * @param errors of a request that was refused
     */
    void show(PetitionMatter matter, URI documents, Model model, FormErrors errors) {
        TrackingView view = desk.view(matter);
        String office = matter.petition().matter().office();
        List<TrackedMatter> matters = new ArrayList<>(List.of(TrackedMatter.of(view, office, names)));
        if (view.furtherMatters() != null) {
            view.furtherMatters().stream().map(each -> TrackedMatter.of(each, office, names)).forEach(matters::add);
        }
        model.addAttribute("matters", matters);
        model.addAttribute("errors", errors);
        model.addAttribute("ratings", Satisfaction.values());
        model.addAttribute("documents", documents);
        model.addAttribute("pass", desk.pass(matter.petition()).token());
        model.addAttribute("attachments", files.listForPetitioner(matter.petition()));
        if (AnswerPublication.isAskedFor(matter.petition())) {
            LeaderContact leader = Objects.requireNonNull(matter.petition().matter().leader());
            model.addAttribute("mailbox", leader);
        }
        if (!matter.petition().isErased()) {
            model.addAttribute("uploadPass", passes.issue(matter.petition()).pass());
        }
    }

    /**
     * What is wrong with a request, by the input of the matter's form.
     *
     * @param number of the matter
     */
    FormErrors errors(ProblemException refused, String number, HttpServletRequest request) {
        FormErrors errors = FormErrors.none();
        for (var problem : refused.faults().stream().map(fault -> fault.toProblem(messages)).toList()) {
            if (List.of("bureau", "unit", "reason").contains(problem.field())) {
                errors = errors.with(problem.field() + '-' + number,
                        texts.getMessage("tracking." + problem.field(), null, PageLanguage.of(request)) + ' '
                                + in(problem.text(), request));
            }
        }
        return errors;
    }

    /** Why something is refused, in the language of the page. */
    String text(ProblemException refused, HttpServletRequest request) {
        return in(messages.text(titleOf(refused)), request);
    }

    private static MessageCode titleOf(ProblemException refused) {
        return new MessageCode.DomainCode(refused.code(), "problem");
    }

    private static String in(BilingualText text, HttpServletRequest request) {
        return PageLanguage.of(request).equals(Locale.ENGLISH) ? text.en() : text.zh();
    }
}
