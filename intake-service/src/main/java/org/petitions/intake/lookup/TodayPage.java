package org.petitions.intake.lookup;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Term;
import org.petitions.intake.lookup.SimilarMatters.OpenMatter;
import org.petitions.intake.lookup.SimilarMatters.TypedMatter;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.OfficeIndex.Particulars;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.registration.TypedFields;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCaseStore;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the own office registered on a day, and the clerk's search among it: numbers, codes and stages; no words and nobody. */
@Controller
class TodayPage {
    private static final String VIEW = "lookup/today";
    private static final int A_PAGE = 50;
    private static final ZoneId ZONE = LegalCalendar.ZONE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private final PetitionStore petitions;
    private final OfficeIndex index;
    private final SimilarMatters matters;
    private final TrackedCaseStore cases;
    private final FindingLog audit;
    private final MessageSource texts;
    private final Clock clock;

    TodayPage(PetitionStore petitions, OfficeIndex index, SimilarMatters matters, TrackedCaseStore cases,
            FindingLog audit, MessageSource texts, Clock clock) {
        this.petitions = petitions;
        this.index = index;
        this.matters = matters;
        this.cases = cases;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A line of the list, in the language of the page.
     *
     * @param number its case's number
     * @param petition its petition's number
     * @param cells when it was registered (Asia/Shanghai), channel, category, division, urgency and stage
     */
    record Line(String number, String petition, List<String> cells) {}

    /**
     * The list of a day, today's where none is named.
     *
     * @param after how many of the day's were shown before
     */
    @Requires(Action.REGISTER)
    @GetMapping("/office/today.html")
    String day(Actor actor, @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "0") int after,
            Model model, Locale language) {
        LocalDate asked = dayOf(day);
        List<StoredPetition> found = petitions.ofOffice(actor.unit(), asked.atStartOfDay(ZONE).toInstant(),
                asked.plusDays(1).atStartOfDay(ZONE).toInstant(), Math.max(0, after), A_PAGE + 1);
        List<PetitionMatter> shown = found.stream().limit(A_PAGE).map(PetitionMatter::all).flatMap(List::stream)
                .filter(matter -> PetitionAccess.maySee(actor, matter.petition())).toList();
        var progress = cases.ofAll(shown.stream().map(PetitionMatter::caseId).toList());
        show(shown.stream().map(matter -> line(new OpenMatter(matter, StatusView.of(
                progress.getOrDefault(matter.caseId(), TrackedCase.NO_EVENTS_YET),
                matter.petition().registeredAt())), language)).toList(), FormErrors.none(), model);
        String address = "/office/today.html?day=" + asked;
        model.addAttribute("day", asked.toString());
        model.addAttribute("typed", new TypedFields(Map.of(), true));
        model.addAttribute("searched", false);
        model.addAttribute("heading", texts.getMessage("today.of-day", new Object[]{asked.toString()}, language));
        model.addAttribute("first", after > 0 ? address : null);
        model.addAttribute("next", found.size() > A_PAGE ? address + "&after=" + (after + A_PAGE) : null);
        return VIEW;
    }

    private LocalDate dayOf(@Nullable String day) {
        try {
            return day == null || day.isBlank() ? LegalCalendar.dayOf(clock.instant()) : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            return LegalCalendar.dayOf(clock.instant());
        }
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
        show(shown.stream().map(each -> line(each, language)).toList(), errors, model);
        model.addAttribute("typed", typed);
        model.addAttribute("searched", true);
        model.addAttribute("heading", texts.getMessage("today.found", null, language));
        return VIEW;
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
        String why = matter.why().stream().map(each -> text(each, language)).collect(Collectors.joining("、"));
        return new ShownMatter(matter.number(), matter.petition(), why, List.of(text(matter.category(), language),
                division(matter.matterDivision(), language), LegalCalendar.dayOf(matter.registeredAt()).toString(),
                status(matter.status(), language)));
    }

    private void show(List<Line> lines, FormErrors errors, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", MINUTE.format(clock.instant()));
    }

    private static Line line(OpenMatter open, Locale language) {
        var fields = open.matter().fields();
        StoredPetition petition = open.matter().petition();
        return new Line(open.matter().number(), petition.number(), List.of(MINUTE.format(petition.registeredAt()),
                text(fields.channel(), language), text(fields.category(), language),
                division(fields.matterDivision(), language), text(fields.urgency(), language),
                status(open.status(), language)));
    }

    private static String text(Term term, Locale language) {
        return language.equals(Locale.ENGLISH) ? term.en() : term.zh();
    }

    private static String status(StatusView status, Locale language) {
        return language.equals(Locale.ENGLISH) ? status.en() : status.zh();
    }

    private static String division(String code, Locale language) {
        return Divisions.find(code).map(each -> language.equals(Locale.ENGLISH) ? each.en() : each.zh()).orElse(code);
    }
}
