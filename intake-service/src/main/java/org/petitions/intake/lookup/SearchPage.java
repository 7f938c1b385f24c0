package org.petitions.intake.lookup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.lookup.SimilarMatters.OpenMatter;
import org.petitions.intake.lookup.SimilarMatters.TypedMatter;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.OfficeIndex.Particulars;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.registration.TypedFields;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.FindingLog;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clerk's search among what the own office registered, and what may be the same: numbers, codes and stages; no words and nobody. */
@Controller
class SearchPage {
    private final PetitionStore petitions;
    private final OfficeIndex index;
    private final SimilarMatters matters;
    private final OfficeListView view;
    private final FindingLog audit;
    private final MessageSource texts;

    SearchPage(PetitionStore petitions, OfficeIndex index, SimilarMatters matters, OfficeListView view,
            FindingLog audit, MessageSource texts) {
        this.petitions = petitions;
        this.index = index;
        this.matters = matters;
        this.view = view;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Leads to a petition by its number; else running matters of the own office by the title's words, or by whom it is of. What is looked for stands
     * in no address, for names are typed where a number belongs.
     */
    @Requires(Action.LOOK_FOR_DUPLICATES)
    @PostMapping("/office/today.html")
    String search(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model, Locale language,
            HttpServletRequest request) {
        var typed = new TypedFields(sent, false);
        FormErrors errors = FormErrors.none();
        if (!typed.of("number").isBlank()) {
            Optional<StoredPetition> numbered = PetitionAccess.find(petitions, typed.of("number").strip(), actor);
            if (numbered.isPresent()) {
                audit.found(request, List.of(numbered.get().number()));
                return "redirect:/office/petitions/" + numbered.get().number() + ".html";
            }
            errors = errors.with("number", texts.getMessage("today.unknown", null, language));
        }
        var person = new Particulars(typed.of("idNumber"), typed.of("name"), typed.of("phone"));
        List<StoredPetition> found = !typed.of("title").isBlank()
                ? index.ofSimilarTitle(actor.unit(), typed.of("title"), SimilarMatters.LOOKED_AT)
                : index.ofSamePerson(actor.unit(), person, SimilarMatters.LOOKED_AT);
        List<OpenMatter> shown = matters.goingOn(found, actor);
        audit.found(request, shown.stream().map(OpenMatter::registrationNumber).toList());
        view.show(shown, null, typed, errors, model, language);
        model.addAttribute("searched", true);
        model.addAttribute("heading", texts.getMessage("today.found", null, language));
        return OfficeListView.NAME;
    }

    /** What may be the same as what is being registered, beside the form. */
    @Requires(Action.LOOK_FOR_DUPLICATES)
    @PostMapping("/office/register/similar")
    String similar(Actor actor, @RequestParam(name = "title", required = false) @Nullable String title,
            @RequestParam(name = "petitioner.idNumber", required = false) @Nullable String idNumber,
            @RequestParam(name = "petitioner.name", required = false) @Nullable String name,
            @RequestParam(name = "petitioner.phone", required = false) @Nullable String phone,
            @RequestParam(name = "matterDivision", required = false) @Nullable String division,
            @RequestParam(name = "category", required = false) @Nullable String category, Model model,
            Locale language, HttpServletRequest request) {
        List<SimilarMatter> similar = matters.similar(actor, new Particulars(idNumber, name, phone),
                new TypedMatter(title, division, category));
        audit.found(request, similar.stream().map(SimilarMatter::petition).toList());
        model.addAttribute("matters", similar.stream().map(each -> shown(each, language)).toList());
        return "lookup/similar";
    }

    /**
     * A matter that may be the same, in the language of the page.
     *
     * @param facts category, division, day of registration and stage
     */
    record ShownMatter(String number, String petition, String why, List<String> facts) {}

    private static ShownMatter shown(SimilarMatter matter, Locale language) {
        String why = matter.why().stream().map(each -> OfficeListView.text(each, language))
                .collect(Collectors.joining("、"));
        return new ShownMatter(matter.number(), matter.petition(), why, List.of(
                OfficeListView.text(matter.category(), language),
                OfficeListView.division(matter.matterDivision(), language),
                LegalCalendar.dayOf(matter.registeredAt()).toString(),
                OfficeListView.status(matter.status(), language)));
    }
}
