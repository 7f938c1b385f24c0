package org.petitions.casework.relief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.relief.ReliefStore.Place;
import org.petitions.casework.relief.ReliefTotals.CasePaid;
import org.petitions.casework.relief.ReliefTotals.Payment;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Lists of applications at offices, each to those who help in the case: whoever stands aside, and an office that has it no more, finds nothing of it. */
@Component
class ReliefLists {
    private final ReliefStore store;
    private final CaseReader cases;

    ReliefLists(ReliefStore store, CaseReader cases) {
        this.store = store;
        this.cases = cases;
    }

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Relief> reliefs, @Nullable String next) {}

    Page page(@Nullable ReliefStage stage, @Nullable String after, int limit, Actor actor) {
        List<Relief> found = store.page(scope(actor), stage, after == null ? null : Place.parse(after), limit + 1);
        List<Relief> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(helped(shown, actor), found.size() > limit
                ? new Place(shown.getLast().notedOn(), shown.getLast().id()).toString()
                : null);
    }

    /** All of it up to so many. */
    List<Relief> first(@Nullable ReliefStage stage, int most, Actor actor) {
        return helped(store.page(scope(actor), stage, null, most), actor);
    }

    /**
     * Payments of a bureau in a period, both days included, up to so many reliefs; of the city's bureau those of all.
     *
     * @param source that was paid from, or null for any
     * @param bureau unit id of the only bureau asked about; empty for all
     */
    List<Payment> payments(Days days, @Nullable ReliefSource source, String bureau, int most, Actor actor) {
        ResponsibilityScope scope = scope(actor);
        if (!bureau.isEmpty() && scope.bureau() != null && !scope.bureau().equals(bureau)) {
            return List.of();
        }
        ResponsibilityScope asked = bureau.isEmpty() || scope.unit() != null
                ? scope
                : new ResponsibilityScope(null, bureau);
        return ReliefTotals
                .payments(helped(store.paidBetween(asked, days.from(), days.to(), source, most), actor), days.from(),
                        days.to())
                .stream().filter(each -> source == null || each.source() == source).toList();
    }

    /** What these come to. */
    ReliefTotals totals(Days days, Actor actor) {
        return totals(days, scope(actor), actor);
    }

    /** The same of one bureau's alone; of all that the actor answers for where none is named. */
    ReliefTotals totals(Days days, @Nullable String bureau, Actor actor) {
        return totals(days, narrowed(bureau, actor), actor);
    }

    private static ResponsibilityScope narrowed(@Nullable String bureau, Actor actor) {
        ResponsibilityScope scope = scope(actor);
        return bureau == null || scope.unit() != null || scope.bureau() != null
                ? scope
                : new ResponsibilityScope(null, bureau);
    }

    private ReliefTotals totals(Days days, ResponsibilityScope scope, Actor actor) {
        List<CasePaid> paid = store.sumsBetween(scope, days.from(), days.to());
        return ReliefTotals.of(paid, store.reachedBetween(scope, days.from(), days.to()),
                cases.helpedAmong(paid.stream().map(CasePaid::caseId).distinct().toList(), actor));
    }

    /** A period, both days included, in Asia/Shanghai. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * What came to an agreement in a period.
     *
     * @param cases those of them that ended with relief
     */
    record Agreed(List<Relief> reliefs, List<Case> cases) {}

    /** What came to an agreement in a period. */
    Agreed agreed(Days days, Actor actor) {
        List<Relief> all = store.agreedBetween(scope(actor), days.from(), days.to());
        Map<String, Case> helped = new HashMap<>();
        cases.forEachHelped(all.stream().map(Relief::caseId).distinct().toList(), actor,
                each -> helped.put(each.file().id(), each));
        return new Agreed(all.stream().filter(each -> helped.containsKey(each.caseId())).toList(),
                helped.values().stream().filter(Aftercare::endedWithRelief).toList());
    }

    /** Of what an office or a bureau once had: those that the actor helps in by now, as on the page of each. */
    private List<Relief> helped(List<Relief> reliefs, Actor actor) {
        Set<String> helped = cases.helpedAmong(reliefs.stream().map(Relief::caseId).distinct().toList(), actor);
        return reliefs.stream().filter(each -> helped.contains(each.caseId())).toList();
    }

    /** @throws org.petitions.starter.problem.ProblemException 403 for a deputy, who acts for no post and so approves nothing */
    private static ResponsibilityScope scope(Actor actor) {
        return switch (actor.role()) {
            case BUREAU -> ResponsibilityScope.ofBureau(actor.unit());
            case LEADER -> ResponsibilityScope.ofLeader(actor);
            case HANDLER -> ResponsibilityScope.ofUnit(actor.unit());
            case CLERK, OPERATIONS, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }
}
