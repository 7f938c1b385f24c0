package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five faults of offices as a page: units in the order of their ids, without a sum and without a place, and every figure opens its cases. */
@Controller
class FaultPage {
    private static final String ADDRESS = "/bureau/duty/faults.html";
    private static final String CASES = "/bureau/duty/faults/cases.html";

    private final Faults faults;
    private final DutyReports reports;
    private final CaseLines lines;
    private final ListNames names;
    private final MessageSource texts;

    FaultPage(Faults faults, DutyReports reports, CaseLines lines, ListNames names, MessageSource texts) {
        this.faults = faults;
        this.reports = reports;
        this.lines = lines;
        this.names = names;
        this.texts = texts;
    }

    /** A unit's figures, in the order of the faults. */
    record UnitLine(String unit, List<Figure> figures) {}

    /** @param address of the cases behind it; null where there are none */
    record Figure(String count, @Nullable String address) {}

    /**
     * The figures of the cases opened within a period.
     *
     * @param from ISO date of the first day, in Asia/Shanghai; empty for the first of this month
     * @param to of the last; empty for today
     */
    @Requires(Action.READ_DUTY)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String from,
            @RequestParam(defaultValue = "") @Size(max = 32) String to, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        var typed = TypedPeriod.of(from, to, DutyPeriod.of(null, null, reports.today()), texts, language);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        model.addAttribute("faults", Stream.of(Fault.values()).map(fault -> ListNames.of(fault, language)).toList());
        model.addAttribute("lines", faults.count(typed.period(), actor).entrySet().stream()
                .map(each -> line(each, typed.period(), language)).toList());
        model.addAttribute("printedAt", reports.today().toString());
        return "duty/faults";
    }

    private UnitLine line(Map.Entry<String, Map<Fault, Long>> unit, DutyPeriod period, Locale language) {
        return new UnitLine(String.valueOf(names.unit(unit.getKey(), language)), Stream.of(Fault.values())
                .map(fault -> figure(unit.getValue().getOrDefault(fault, 0L), fault, unit.getKey(), period)).toList());
    }

    private static Figure figure(long count, Fault fault, String unit, DutyPeriod period) {
        return new Figure(Long.toString(count), count == 0
                ? null
                : "%s?unit=%s&fault=%s&from=%s&to=%s".formatted(CASES, unit, fault, period.from(), period.to()));
    }

    /** The cases behind a figure. */
    @Requires(Action.READ_DUTY)
    @GetMapping(CASES)
    String cases(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam @Size(max = 64) String unit,
            @RequestParam Fault fault, @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            Actor actor, Locale language, Model model, HttpServletRequest request) {
        var period = new DutyPeriod(from, to);
        List<CaseRow> found = faults.cases(period, unit, fault, after, DutyPage.LINES + 1, actor);
        List<CaseRow> rows = found.subList(0, Math.min(DutyPage.LINES, found.size()));
        model.addAttribute("unit", names.unit(unit, language));
        model.addAttribute("figure", ListNames.of(fault, language));
        model.addAttribute("period", period);
        model.addAttribute("lines", lines.of(rows, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next",
                PageAddress.next(request, found.size() > DutyPage.LINES ? rows.getLast().id() : null));
        model.addAttribute("back", "%s?from=%s&to=%s".formatted(ADDRESS, from, to));
        model.addAttribute("printedAt", reports.today().toString());
        return "duty/cases";
    }
}
