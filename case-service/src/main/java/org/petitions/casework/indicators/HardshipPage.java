package org.petitions.casework.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.CountsAtOnce;
import org.petitions.casework.indicators.HardshipSums.Line;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A year's sums over the nature of what was asked for and over hardship, to the bureau alone. Whole years, so that no two of them tell by a subtraction
 * what one hides; no number opens a list.
 */
@Controller
class HardshipPage {
    private static final int A_LOOK = 500;
    private static final int YEARS = 6;

    private final CaseQueries files;
    private final List<HardshipSource> sources;
    private final CountsAtOnce counts;
    private final Indicators indicators;
    private final MessageSource texts;

    HardshipPage(CaseQueries files, List<HardshipSource> sources, CountsAtOnce counts, Indicators indicators,
            MessageSource texts) {
        this.files = files;
        this.sources = List.copyOf(sources);
        this.counts = counts;
        this.indicators = indicators;
        this.texts = texts;
    }

    /** A line in the reader's language: petitions, those with hardship, and their share. */
    record Row(String nature, List<String> cells) {}

    /** @param year calendar year; none, and what is none, for this one */
    @Requires(Action.COUNT_RELIEF)
    @GetMapping("/bureau/hardship.html")
    String show(@RequestParam(required = false) @Nullable Integer year, Actor actor, Locale language, Model model) {
        LocalDate today = indicators.today();
        int asked = year == null || year > today.getYear() || year <= today.getYear() - YEARS ? today.getYear() : year;
        HardshipSums sums = count(asked, actor);
        model.addAttribute("rows", sums.lines().stream()
                .map(line -> row(String.valueOf(ListNames.of(line.nature(), language)), line, language)).toList());
        model.addAttribute("all", row(text("indicators.hardship.all", language), sums.all(), language));
        model.addAttribute("year", Integer.toString(asked));
        model.addAttribute("years", IntStream.range(0, YEARS).mapToObj(back -> Integer.toString(today.getYear() - back))
                .map(each -> new Choice(each, each)).toList());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("printedAt", today.toString());
        return "indicators/hardship";
    }

    private HardshipSums count(int year, Actor actor) {
        var found = new HardshipSums.Counts();
        List<OpenedCase> some = new ArrayList<>();
        counts.run(() -> {
            files.forEach(
                    new OpenedBetween(actor, LocalDate.of(year, 1, 1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                            LocalDate.of(year + 1, 1, 1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                            CaseLists.scopeOf(actor).bureau(), null),
                    each -> {
                        some.add(each);
                        if (some.size() == A_LOOK) {
                            add(some, found);
                        }
                    });
            add(some, found);
        });
        return found.hidden();
    }

    private void add(List<OpenedCase> some, HardshipSums.Counts found) {
        Set<String> noted = new HashSet<>();
        List<String> ids = some.stream().map(each -> each.matter().petitionId()).toList();
        sources.forEach(source -> noted.addAll(source.hardshipAmong(ids)));
        some.stream().filter(each -> each.matter().hasPetitioner()).forEach(
                each -> found.add(each.matter().purpose(), noted.contains(each.matter().petitionId())));
        some.clear();
    }

    private Row row(String nature, Line line, Locale language) {
        Integer share = line.share();
        return new Row(nature, List.of(shown(line.petitions(), language), shown(line.hardship(), language),
                share == null ? "–" : share + "%"));
    }

    private String shown(@Nullable Long count, Locale language) {
        return count == null ? text("indicators.hardship.hidden", language) : Long.toString(count);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
