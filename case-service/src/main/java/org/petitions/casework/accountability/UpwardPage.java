package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.UpwardSignals.Seen;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Level;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters brought upward by level and month, with the change on the year before, by unit, and the cases behind each figure. */
@Controller
class UpwardPage {
    private static final String ADDRESS = MeasurePage.ADDRESS + "/upward.html";
    private static final List<Level> LEVELS = List.of(Level.CITY, Level.PROVINCE, Level.CENTRE);
    private static final int MONTHS = 12;
    private static final int SHOWN = 500;
    /** A matter brought upward so often in two years asks for a leader in charge. */
    private static final int OFTEN = 3;

    private final UpwardSignals signals;
    private final Measures measures;
    private final MeasureNames names;

    UpwardPage(UpwardSignals signals, Measures measures, MeasureNames names) {
        this.signals = signals;
        this.measures = measures;
        this.names = names;
    }

    /** A month's figures, one for each level. */
    record Month(String month, List<Figure> levels) {}

    /**
     * One figure.
     *
     * @param change on the same month of the year before
     * @param address of the cases behind it; null where there are none
     */
    record Figure(String count, String change, @Nullable String address) {}

    /** A unit's figures: how many, and of how many it left something undone. */
    record UnitLine(String unit, long count, long undone, String address) {}

    /** A matter that was brought upward. */
    record Line(String number, String address, String level, LocalDate on, String unit, String causes, String times,
            boolean often, boolean asked, @Nullable String ask) {}

    /** @param month ISO month, or null for all of the year */
    @Requires(Action.READ_UPWARD)
    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String unit, Actor actor, Locale language, Model model) {
        LocalDate today = measures.today();
        int of = year == null || year < 2000 || year > today.getYear() ? today.getYear() : year;
        List<Seen> all = signals.of(LocalDate.of(of - 1, 1, 1), LocalDate.of(of, 12, 31), actor);
        List<Seen> ofYear = all.stream().filter(seen -> seen.signal().on().getYear() == of).toList();
        model.addAttribute("year", Integer.toString(of));
        model.addAttribute("yearBefore", ADDRESS + "?year=" + (of - 1));
        model.addAttribute("levels", LEVELS.stream().map(each -> ListNames.of(each, language)).toList());
        model.addAttribute("months", IntStream.rangeClosed(1, of == today.getYear() ? today.getMonthValue() : MONTHS)
                .mapToObj(number -> month(YearMonth.of(of, number), all)).toList());
        model.addAttribute("units", units(ofYear, of, language));
        List<Seen> shown = ofYear.stream().filter(behind(month, level, unit)).limit(SHOWN).toList();
        Set<String> asked = measures
                .seenAmong(shown.stream().map(seen -> UpwardAccounts.idOf(seen.signal().id())).toList(), actor);
        model.addAttribute("lines", shown.stream()
                .map(seen -> line(seen, asked.contains(UpwardAccounts.idOf(seen.signal().id())), actor, language))
                .toList());
        model.addAttribute("printedAt", today.toString());
        return "supervision/upward";
    }

    private static Predicate<Seen> behind(@Nullable YearMonth month, @Nullable Level level, @Nullable String unit) {
        return seen -> (month == null || YearMonth.from(seen.signal().on()).equals(month))
                && (level == null || seen.signal().level() == level) && (unit == null || unit.equals(seen.unit()));
    }

    private static Month month(YearMonth month, List<Seen> all) {
        return new Month(month.toString(), LEVELS.stream().map(level -> {
            long now = all.stream().filter(behind(month, level, null)).count();
            long before = all.stream().filter(behind(month.minusYears(1), level, null)).count();
            return new Figure(Long.toString(now), change(now, before), now == 0
                    ? null
                    : "%s?year=%s&month=%s&level=%s".formatted(ADDRESS, month.getYear(), month, level));
        }).toList());
    }

    /** On the year before, as a number: a share of few says nothing. */
    static String change(long now, long before) {
        return now == before ? "0" : "%+d".formatted(now - before);
    }

    private List<UnitLine> units(List<Seen> all, int year, Locale language) {
        Map<String, List<Seen>> byUnit = all.stream().filter(seen -> seen.unit() != null)
                .collect(Collectors.groupingBy(seen -> String.valueOf(seen.unit()), TreeMap::new, Collectors.toList()));
        return byUnit.entrySet().stream().map(each -> new UnitLine(names.unit(each.getKey(), language),
                each.getValue().size(),
                each.getValue().stream().filter(seen -> seen.causes().stream().anyMatch(UpwardCause::isOfUnit)).count(),
                "%s?year=%s&unit=%s".formatted(ADDRESS, year, each.getKey()))).toList();
    }

    private Line line(Seen seen, boolean asked, Actor actor, Locale language) {
        UpwardSignal signal = seen.signal();
        String unit = seen.unit();
        CaseRow about = Stream.of(seen.earlier(), seen.brought()).filter(row -> row != null && row.unit() != null)
                .findFirst().orElse(null);
        String level = String.valueOf(ListNames.of(signal.level(), language));
        return new Line(seen.brought().number(), "/cases/" + signal.id() + ".html",
                UpwardRules.isSkipLevel(signal) ? names.text("supervision.upward.skipped", language, level) : level,
                signal.on(), unit == null ? "" : names.unit(unit, language),
                seen.causes().stream().map(cause -> String.valueOf(ListNames.of(cause, language)))
                        .collect(Collectors.joining(names.text("supervision.upward.and", language))),
                Integer.toString(seen.times()), seen.times() >= OFTEN,
                asked, asked
                        ? MeasurePage.ADDRESS + "/" + UpwardAccounts.idOf(signal.id()) + ".html"
                        : toAsk(about, unit, actor));
    }

    /** Where the bureau asks the unit why, of what the platform did not ask itself. */
    private static @Nullable String toAsk(@Nullable CaseRow about, @Nullable String unit, Actor actor) {
        return about == null || actor.role() != Role.BUREAU
                ? null
                : "%s/new.html?kind=%s&ground=%s&unit=%s&number=%s".formatted(MeasurePage.ADDRESS,
                        MeasureKind.ROOT_CAUSE, MeasureGround.BROUGHT_UPWARD, unit, about.number());
    }
}
