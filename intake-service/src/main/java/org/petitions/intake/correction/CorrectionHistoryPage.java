package org.petitions.intake.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.correction.CorrectionHistory.Change;
import org.petitions.intake.correction.CorrectionHistory.Entry;
import org.petitions.intake.correction.CorrectionOpenings.OpeningPurpose;
import org.petitions.intake.petition.CorrectedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was put right of a registration and why, as the API tells it: reasons to whoever may correct it, and what changed of people and wishes for a
 * purpose alone. To open them is asked for by a form, and kept.
 */
@Controller
class CorrectionHistoryPage {
    private static final String ADDRESS = "/office/petitions/{number}/corrections.html";
    private static final String VIEW = "correction/history";

    private final CorrectionService service;
    private final CorrectionHistory history;
    private final MessageSource texts;

    CorrectionHistoryPage(CorrectionService service, CorrectionHistory history, MessageSource texts) {
        this.service = service;
        this.history = history;
        this.texts = texts;
    }

    /**
     * One correction with words.
     *
     * @param people what changed of people and wishes; empty where nothing did, or it is not opened
     * @param reason why; null once it was erased
     */
    record OpenedEntry(Entry entry, List<Change> people, @Nullable String reason) {
        @Override
        public String toString() {
            return "OpenedEntry[sealed]";
        }
    }

    /** What was put right and why; nothing of people. */
    @Requires(Action.CORRECT_REGISTRATION)
    @GetMapping(ADDRESS)
    String corrections(Actor actor, @PathVariable String number, Model model, Locale language) {
        return show(petition(actor, number), null, FormErrors.none(), actor, model, language);
    }

    /**
     * The same with names, addresses and wishes. By POST, so that no browser opens them by itself when it goes back or asks ahead.
     *
     * @param why code of an {@link OpeningPurpose}: what they are opened for
     */
    @Requires(Action.CORRECT_REGISTRATION)
    @PostMapping(ADDRESS)
    String open(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String why, Model model,
            Locale language, HttpServletResponse response) {
        StoredPetition petition = petition(actor, number);
        OpeningPurpose purpose = Stream.of(OpeningPurpose.values()).filter(each -> each.name().equals(why)).findFirst()
                .orElse(null);
        if (purpose == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(petition, null, FormErrors.none().with("why",
                    texts.getMessage("petition.why-missing", null, language)), actor, model, language);
        }
        return show(petition, purpose, FormErrors.none(), actor, model, language);
    }

    private StoredPetition petition(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }

    private String show(StoredPetition petition, @Nullable OpeningPurpose purpose, FormErrors errors, Actor actor,
            Model model, Locale language) {
        Map<Instant, CorrectedWords> opened = purpose == null
                ? Map.of()
                : service.open(petition, purpose, actor);
        model.addAttribute("errors", errors);
        model.addAttribute("number", petition.number());
        model.addAttribute("entries", history.of(petition, language).stream()
                .map(entry -> opened(petition, entry, opened.get(entry.correction().at()), language)).toList());
        model.addAttribute("closed", purpose == null && !petition.isErased()
                && petition.corrections().stream().anyMatch(each -> Boolean.TRUE.equals(each.particulars())
                        || each.after().complainedOf() != null));
        model.addAttribute("purposes", Stream.of(OpeningPurpose.values())
                .map(each -> new Choice(each.name(),
                        texts.getMessage("petition.why-" + each.name().toLowerCase(Locale.ROOT), null, language)))
                .toList());
        return VIEW;
    }

    private OpenedEntry opened(StoredPetition petition, Entry entry, @Nullable CorrectedWords words,
            Locale language) {
        List<Change> changes = words == null
                ? List.of()
                : Stream.concat(history.against(entry, language).stream(), history.people(words, language).stream())
                        .toList();
        return new OpenedEntry(entry, changes,
                service.reason(petition, entry.correction()).orElse(null));
    }
}
