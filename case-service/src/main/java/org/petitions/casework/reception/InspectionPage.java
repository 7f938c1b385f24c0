package org.petitions.casework.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petitions.casework.reception.Inspection.Finding;
import org.petitions.casework.reception.Inspection.Visit;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inspections on the spot: what a leader found at an office, by when it is mended, and that it was. */
@Controller
class InspectionPage {
    private static final String ADDRESS = "/bureau/inspections";
    private static final int MOST_FINDINGS = 20;
    private static final int FINDING = 300;

    private final Inspections inspections;
    private final Receptions receptions;
    private final ReceptionNames names;

    InspectionPage(Inspections inspections, Receptions receptions, ReceptionNames names) {
        this.inspections = inspections;
        this.receptions = receptions;
        this.names = names;
    }

    /** An inspection as the page shows it. */
    record Line(String id, String on, Visit visit, List<FindingLine> findings) {}

    /** A finding: its place in the list, what was found, and how it stands. */
    record FindingLine(int at, String text, Stand stand) {}

    /** How a finding stands: the text, its colour, and whether it is still to be mended. */
    record Stand(String text, String colour, boolean open) {}

    @Requires(Action.READ_RECEPTIONS)
    @GetMapping(ADDRESS + ".html")
    String show(Actor actor, Locale language, Model model) {
        return page(new TypedForm(Map.of("on", List.of(receptions.today().toString()))), FormErrors.none(), actor,
                language, model);
    }

    /** Records one; each line of the text is a finding, all to be mended by the same day. */
    @Requires(Action.HOLD_RECEPTION)
    @PostMapping(ADDRESS + ".html")
    String record(@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        TypedForm typed = new TypedForm(sent);
        UUID key = typed.key();
        Visit visit = new Visit(typed.choice("leader", ReceptionNames.values(names.leaders(actor.unit(), language))),
                typed.choice("unit", ReceptionNames.values(names.units(actor.unit(), language))));
        LocalDate on = typed.day("on");
        List<String> found = typed.optional("findings", MOST_FINDINGS * FINDING).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        LocalDate by = found.isEmpty() ? on : typed.day("by");
        if (on.isAfter(receptions.today())) {
            typed.wrong("on", "reception.wrong.future");
        }
        if (by.isBefore(on)) {
            typed.wrong("by", "reception.wrong.by");
        }
        if (found.size() > MOST_FINDINGS || found.stream().anyMatch(line -> line.length() > FINDING)) {
            typed.wrong("findings", "reception.wrong.long");
        }
        if (!typed.isRight()) {
            response.setStatus(422);
            return page(typed, names.errors(typed, language), actor, language, model);
        }
        inspections.record(new Inspection(key.toString(), 1, actor.unit(), visit, on,
                found.stream().map(line -> new Finding(line, by, null)).toList()));
        return "redirect:" + ADDRESS + ".html";
    }

    @Requires(Action.HOLD_RECEPTION)
    @PostMapping(ADDRESS + "/mended.html")
    String mend(@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        TypedForm typed = new TypedForm(sent);
        int finding = typed.number("finding", MOST_FINDINGS);
        LocalDate day = receptions.today();
        FormErrors errors = names.errors(typed, language);
        if (errors.isEmpty()) {
            try {
                inspections.mend(typed.of("inspection"), finding, day, day, actor);
                return "redirect:" + ADDRESS + ".html";
            } catch (ProblemException refused) {
                errors = names.errors(refused, language);
            }
        }
        response.setStatus(422);
        return page(typed, errors, actor, language, model);
    }

    private String page(TypedForm typed, FormErrors errors, Actor actor, Locale language, Model model) {
        boolean records = actor.role() == Role.BUREAU;
        model.addAttribute("records", records);
        model.addAttribute("typed", typed);
        model.addAttribute("key", typed.of("key").isEmpty() ? UUID.randomUUID().toString() : typed.of("key"));
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", receptions.today().toString());
        model.addAttribute("lines", inspections.latest(actor).stream().map(each -> line(each, language)).toList());
        if (records) {
            model.addAttribute("leaders", names.leaders(actor.unit(), language));
            model.addAttribute("units", names.units(actor.unit(), language));
        }
        return "reception/inspections";
    }

    private Line line(Inspection inspection, Locale language) {
        Visit visit = new Visit(names.post(inspection.visit().leader(), language),
                names.unit(inspection.visit().unit(), language));
        return new Line(inspection.id(), inspection.on().toString(), visit,
                IntStream.range(0, inspection.findings().size()).mapToObj(at -> new FindingLine(at,
                        inspection.findings().get(at).text(), stand(inspection.findings().get(at), language)))
                        .toList());
    }

    private Stand stand(Finding finding, Locale language) {
        LocalDate mended = finding.mended();
        LocalDate by = finding.by();
        if (mended != null) {
            boolean late = mended.isAfter(by);
            return new Stand(names.text(late ? "reception.mended-late" : "reception.mended", language,
                    mended.toString()), late ? "orange" : "green", false);
        }
        boolean late = receptions.today().isAfter(by);
        return new Stand(names.text(late ? "reception.unmended-late" : "reception.unmended", language, by.toString()),
                late ? "red" : "grey", true);
    }
}
