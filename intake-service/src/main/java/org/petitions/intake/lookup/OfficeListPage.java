package org.petitions.intake.lookup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.intake.lookup.SimilarMatters.OpenMatter;
import org.petitions.intake.petition.OfficePetitions;
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
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the own office registered, of today where no days are named, as a list and as a file: codes and stages; no words and nobody. */
@Controller
class OfficeListPage {
    private static final String ADDRESS = "/office/today.html";
    private static final int A_PAGE = 50;
    private static final int ASKED_AT_ONCE = 500;

    private final PetitionStore petitions;
    private final TrackedCaseStore cases;
    private final OfficeListView view;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    OfficeListPage(PetitionStore petitions, TrackedCaseStore cases, OfficeListView view, ListExports exports,
            MessageSource texts, Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.view = view;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The list of some days.
     *
     * @param after how many of its petitions were shown before
     */
    @Requires(Action.REGISTER)
    @GetMapping(ADDRESS)
    String list(Actor actor, @ModelAttribute("asked") OfficeListRequest asked,
            @RequestParam(defaultValue = "0") int after, Model model, Locale language) {
        OfficeListQuery query = asked.read(LegalCalendar.dayOf(clock.instant()));
        OfficePetitions wanted = query.of(actor.unit());
        int passed = Math.max(0, after);
        List<StoredPetition> found = petitions.ofOffice(wanted, passed, A_PAGE + 1);
        view.show(lines(actor, wanted, found.stream().limit(A_PAGE)), query, new TypedFields(Map.of(), true),
                FormErrors.none(), model, language);
        String address = query.said().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", ADDRESS + "?", ""));
        model.addAttribute("searched", false);
        model.addAttribute("heading", query.day().equals(query.until())
                ? texts.getMessage("today.of-day", new Object[]{query.day().toString()}, language)
                : texts.getMessage("today.of-days", new Object[]{query.day().toString(), query.until().toString()},
                        language));
        model.addAttribute("first", passed > 0 ? address : null);
        model.addAttribute("next", found.size() > A_PAGE ? address + "&after=" + (passed + A_PAGE) : null);
        return OfficeListView.NAME;
    }

    /**
     * The whole list as an XLSX file. The audit trail keeps who took it, what for, with which filter and how many rows; a list that is too long for
     * one file is refused and not cut off.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_REGISTRATIONS)
    @GetMapping("/office/today/export.xlsx")
    void export(Actor actor, @ModelAttribute("asked") OfficeListRequest asked, @RequestParam ExportPurpose why,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OfficePetitions wanted = asked.read(LegalCalendar.dayOf(clock.instant())).of(actor.unit());
        List<StoredPetition> found = petitions.ofOffice(wanted, 0, ListExports.MOST_ROWS + 1);
        // What was found is counted, not what is left of it: or one that is kept from who asks would end the file before its time.
        exports.refuseMore(found.size());
        List<OpenMatter> rows = lines(actor, wanted, found.stream());
        exports.send(view.file(language), rows, "registrations-" + LegalCalendar.dayOf(clock.instant()), request,
                response);
    }

    /** What accuses the office it never hears of (Art. 30). */
    private List<OpenMatter> lines(Actor actor, OfficePetitions wanted, Stream<StoredPetition> found) {
        List<PetitionMatter> matters = found.filter(petition -> PetitionAccess.maySee(actor, petition))
                .map(PetitionMatter::all).flatMap(List::stream).filter(wanted::has).toList();
        List<OpenMatter> lines = new ArrayList<>();
        for (int from = 0; from < matters.size(); from += ASKED_AT_ONCE) {
            List<PetitionMatter> some = matters.subList(from, Math.min(from + ASKED_AT_ONCE, matters.size()));
            var progress = cases.ofAll(some.stream().map(PetitionMatter::caseId).toList());
            some.forEach(matter -> lines.add(new OpenMatter(matter, StatusView.of(
                    progress.getOrDefault(matter.caseId(), TrackedCase.NO_EVENTS_YET),
                    matter.petition().registeredAt()))));
        }
        return lines;
    }
}
