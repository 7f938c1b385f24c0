package org.petitions.casework.lists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseCounts;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/**
 * Lists of cases. A handler sees what the own unit handles, and with {@code reviewBody} or {@code involved}, which name the own unit, what it
 * reviews now or takes part in; its leaders what it handles; a county's bureau its own cases, the city's bureau and operations all.
 */
@Component
public class CaseLists {
    private final CaseQueries files;
    private final CaseCounts sums;
    private final LimitStore limits;
    private final Clock clock;

    CaseLists(CaseQueries files, CaseCounts sums, LimitStore limits, Clock clock) {
        this.files = files;
        this.sums = sums;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    public record Page(List<CaseRow> rows, @Nullable String next) {}

    /**
     * One page.
     *
     * @param after the {@code next} of the page before; null for the first
     * @throws org.petitions.starter.problem.ProblemException 403 where the actor may not ask for that
     */
    public Page page(CaseListQuery query, @Nullable String after, int limit, Actor actor) {
        Filter shown = shownTo(actor, query);
        Cursor cursor = after == null || after.isEmpty() ? null : Cursor.parse(after);
        List<CaseRow> found = find(query, shown, cursor, limit + 1);
        List<CaseRow> rows = found.subList(0, Math.min(limit, found.size()));
        boolean byDue = shown.limits() != null || query.sort() == CaseOrder.UNDATED_FIRST;
        return new Page(rows, found.size() > limit
                ? new Cursor(byDue ? rows.getLast().due() : null, rows.getLast().id()).toString()
                : null);
    }

    private List<CaseRow> find(CaseListQuery query, Filter shown, @Nullable Cursor after, int most) {
        return query.sort() == CaseOrder.UNDATED_FIRST && shown.limits() == null
                ? undatedFirst(shown, after, most)
                : files.page(shown.with(shown.status(), shown.limits(), after), most);
    }

    /** Two lists, one behind the other: no index has both in one order. */
    private List<CaseRow> undatedFirst(Filter shown, @Nullable Cursor after, int most) {
        Filter dated = shown.with(shown.status(), LimitFilter.ANY, null);
        if (after != null && after.due() != null) {
            return files.page(dated.with(dated.status(), dated.limits(), after), most);
        }
        List<CaseRow> rows = new ArrayList<>(files.undated(shown.with(shown.status(), null, after), most));
        if (rows.size() < most) {
            rows.addAll(files.page(dated, most - rows.size()));
        }
        return rows;
    }

    /**
     * All of it up to so many.
     *
     * @throws org.petitions.starter.problem.ProblemException as {@link #page}
     */
    public List<CaseRow> first(CaseListQuery query, int most, Actor actor) {
        return find(query, shownTo(actor, query), null, most);
    }

    /**
     * Of which units' cases the actor's lists can be asked for: of one alone, of a bureau's, or with neither of all.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 where the actor has no lists
     */
    public static ResponsibilityScope scopeOf(Actor actor) {
        return ListScope.ofUnits(actor);
    }

    /** How many there are at each stage that a case can have, of those whose number the actor is told. */
    public Map<CaseStatus, Long> counts(Actor actor) {
        Map<CaseStatus, Long> counts = new EnumMap<>(CaseStatus.class);
        for (CaseStatus stage : CaseStatus.values()) {
            if (stage != CaseStatus.REGISTERED) {
                counts.put(stage, 0L);
            }
        }
        counts.putAll(sums.byStatus(ListScope.counted(actor)));
        return counts;
    }

    private Filter shownTo(Actor actor, CaseListQuery query) {
        Filter shown = ListScope.shownTo(actor, query.filter(actor, clock.instant()));
        if (shown.limits() != null || query.sort() == CaseOrder.UNDATED_FIRST) {
            limits.showPausesBegun();
        }
        return shown;
    }
}
