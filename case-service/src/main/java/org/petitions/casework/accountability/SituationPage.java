package org.petitions.casework.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.accountability.Situations.Situation;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.CountsAtOnce;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Cases of the last year, and older ones that are open, that show a situation of Art. 40 over which nobody is supervised yet: the bureau decides on each. */
@Controller
class SituationPage {
    private static final int MOST = 500;
    private static final int A_LOOK = 500;

    private final CaseQueries files;
    private final LimitStore limits;
    private final MeasureStore store;
    private final Measures measures;
    private final MeasureNames names;
    private final CountsAtOnce counts;

    SituationPage(CaseQueries files, LimitStore limits, MeasureStore store, Measures measures, MeasureNames names,
            CountsAtOnce counts) {
        this.files = files;
        this.limits = limits;
        this.store = store;
        this.measures = measures;
        this.names = names;
        this.counts = counts;
    }

    /** A case and a unit that it shows a situation of. */
    record Line(CaseLink about, String unit, String ground, String ask) {}

    /** A case by its number. */
    record CaseLink(String number, String address) {}

    /** A situation of a case. */
    private record Shown(OpenedCase opened, Situation situation) {}

    @Requires(Action.HOLD_TO_DUTY)
    @GetMapping(MeasurePage.ADDRESS + "/proposed.html")
    String show(Actor actor, Locale language, Model model) {
        model.addAttribute("lines", shown(actor).stream().map(each -> line(each, language)).toList());
        model.addAttribute("printedAt", measures.today().toString());
        return "supervision/proposed";
    }

    private List<Shown> shown(Actor actor) {
        List<Shown> all = new ArrayList<>();
        List<OpenedCase> some = new ArrayList<>();
        Set<String> units = Set.copyOf(measures.unitsOf(actor));
        var from = measures.today().minusYears(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
        var before = measures.today().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
        String bureau = ResponsibilityScope.ofBureau(actor.unit()).bureau();
        Consumer<OpenedCase> account = each -> {
            some.add(each);
            if (some.size() == A_LOOK) {
                add(some, all, units);
            }
        };
        counts.run(() -> {
            // What has been open longest is hurried first, and does not fall out because it is old.
            files.forEachRunning(new OpenedBetween(actor, Instant.EPOCH, from, bureau, null), account);
            files.forEach(new OpenedBetween(actor, from, before, bureau, null), account);
            add(some, all, units);
        });
        return all;
    }

    /** Adds what these show of the units that nobody is supervised for yet, up to as many as a page has, and lets them go. */
    private void add(List<OpenedCase> some, List<Shown> all, Set<String> units) {
        if (all.size() < MOST) {
            List<String> ids = some.stream().map(opened -> opened.matter().petitionId()).toList();
            Map<String, List<CaseLimit>> known = limits.ofCases(ids);
            Set<List<Object>> had = store.supervised(ids).stream()
                    .map(measure -> List.<Object>of(Objects.requireNonNull(measure.caseId()), measure.unit(),
                            measure.ground()))
                    .collect(Collectors.toSet());
            some.stream().flatMap(opened -> Situations
                    .of(opened.history(), known.getOrDefault(opened.matter().petitionId(), List.of())).stream()
                    .filter(situation -> units.contains(situation.unit()) && !had.contains(List
                            .<Object>of(opened.matter().petitionId(), situation.unit(), situation.ground())))
                    .map(situation -> new Shown(opened, situation))).limit(MOST - all.size()).forEach(all::add);
        }
        some.clear();
    }

    private Line line(Shown shown, Locale language) {
        String number = shown.opened().matter().number();
        Situation situation = shown.situation();
        return new Line(new CaseLink(number, "/cases/" + shown.opened().matter().petitionId() + ".html"),
                names.unit(situation.unit(), language), String.valueOf(ListNames.of(situation.ground(), language)),
                "%s/new.html?ground=%s&unit=%s&number=%s".formatted(MeasurePage.ADDRESS, situation.ground(),
                        situation.unit(), number));
    }
}
