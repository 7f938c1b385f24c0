package org.petitions.casework.work;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseQueries.Narrowing;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** What an office has to do, the next last day first and what has none last. */
@Component
class WorkList {
    static final int PAGE = 50;

    private final CaseQueries cases;
    private final CaseCounts counts;
    private final LimitStore limits;

    WorkList(CaseQueries cases, CaseCounts counts, LimitStore limits) {
        this.cases = cases;
        this.counts = counts;
        this.limits = limits;
    }

    /** When the next limit of a case ends, seen from now; days are China's. */
    enum Group {
        OVERDUE,
        TODAY,
        /** Until Sunday. */
        WEEK,
        LATER,
        /** None runs that has a last day: it stands still, or nobody computed it yet. */
        NONE;

        static Group of(Instant due, Instant now) {
            for (Group group : values()) {
                Instant end = group.end(now);
                if (end == null || due.isBefore(end)) {
                    return group;
                }
            }
            throw new IllegalStateException("later has no end");
        }

        /** The first end of a limit that is of a later group; null where none is. */
        private @Nullable Instant end(Instant now) {
            LocalDate today = LegalCalendar.dayOf(now);
            return switch (this) {
                case OVERDUE -> now.plusMillis(1);
                case TODAY -> startOf(today.plusDays(1)).plusMillis(1);
                case WEEK -> startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))).plusMillis(1);
                case LATER, NONE -> null;
            };
        }

        private LimitFilter limits(Instant now) {
            Instant from = switch (this) {
                case OVERDUE -> null;
                case TODAY -> OVERDUE.end(now);
                case WEEK -> TODAY.end(now);
                case LATER, NONE -> WEEK.end(now);
            };
            return new LimitFilter(null, false, from, end(now));
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
        }
    }

    /** Which part of an office's list is asked for. */
    record Asked(@Nullable CaseStatus status, @Nullable HandlingWay way, @Nullable Category category,
            @Nullable String holder) {}

    /** A page of rows, and where the next one begins; null on the last. */
    record Rows(List<CaseRow> rows, @Nullable String next) {}

    /**
     * What is before the actor's office: the unit's own, or all of a bureau's; of a division's leaders what is before its bureau.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 for whoever has no list of the kind
     */
    static Filter ofOffice(Actor actor) {
        return switch (actor.role()) {
            case HANDLER -> Filter.of(actor).with(ListField.UNIT, actor.unit());
            case BUREAU -> ofBureau(actor);
            case LEADER -> {
                if (!actor.headsOwnUnit()) {
                    yield Filter.of(actor).with(ListField.BUREAU, ResponsibilityScope.ofLeader(actor).bureau());
                }
                yield isBureau(actor) ? ofBureau(actor) : Filter.of(actor).with(ListField.UNIT, actor.unit());
            }
            case OPERATIONS, CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    /** What the actor's office reviews now. */
    static Filter inReview(Actor actor) {
        if (actor.role() != Role.HANDLER && !actor.headsOwnUnit()) {
            throw Actor.notAllowed();
        }
        return Filter.of(actor).with(ListField.REVIEW_BODY, actor.unit());
    }

    private static boolean isBureau(Actor actor) {
        return UnitId.isBureau(actor.unit());
    }

    private static Filter ofBureau(Actor actor) {
        return Filter.of(actor).with(ListField.BUREAU, ResponsibilityScope.ofBureau(actor.unit()).bureau());
    }

    static Filter narrowed(Filter filter, Asked asked) {
        return filter.with(ListField.WAY, asked.way() == null ? null : asked.way().name())
                .with(asked.status(), filter.limits(), filter.after())
                .narrowed(Narrowing.CATEGORY, asked.category() == null ? null : asked.category().name())
                .narrowed(Narrowing.HOLDER, asked.holder());
    }

    /** A page in the order of last days, of one group or of all; those that have none come last, in the order of ids. */
    Rows page(Filter filter, @Nullable Group group, @Nullable String after, Instant now) {
        limits.showPausesBegun();
        Cursor from = after == null ? null : Cursor.parse(after);
        boolean hasLastDays = group != Group.NONE && (from == null || from.due() != null);
        Filter byDue = filter.with(filter.status(), group == null ? LimitFilter.ANY : group.limits(now), from);
        List<CaseRow> found = new ArrayList<>(hasLastDays ? cases.page(byDue, PAGE + 1) : List.of());
        if ((group == null || group == Group.NONE) && found.size() <= PAGE) {
            found.addAll(cases.undated(filter.with(filter.status(), null, hasLastDays ? null : from),
                    PAGE + 1 - found.size()));
        }
        return rows(found, byDue);
    }

    /** A page of what waits for a signature or an approval, in the order of ids. */
    Rows awaiting(Filter filter, @Nullable String after) {
        return page(filter.with(null, null, after == null ? null : Cursor.parse(after)).awaiting(true));
    }

    private Rows page(Filter filter) {
        return rows(cases.page(filter, PAGE + 1), filter);
    }

    private static Rows rows(List<CaseRow> found, Filter filter) {
        List<CaseRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Rows(shown, found.size() > PAGE ? Cursor.after(shown.getLast(), filter).toString() : null);
    }

    /** How many there are of each group. */
    Map<Group, Long> counts(Filter filter, Instant now) {
        Map<Group, Long> all = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            all.put(group, group == Group.NONE ? undated(filter) : count(filter, group, now));
        }
        return all;
    }

    private long count(Filter filter, Group group, Instant now) {
        return sum(byStatus(filter, group.limits(now)));
    }

    /** How many each colleague has in hand, by account: of one group, or of all in which a limit runs. */
    Map<String, Long> byHolder(Filter filter, @Nullable Group group, Instant now) {
        return counts.byHolder(filter.with(filter.status(), group == null ? LimitFilter.ANY : group.limits(now), null));
    }

    /** All but those with a last day: an index tells both numbers, and none tells what is missing. */
    private long undated(Filter filter) {
        Map<CaseStatus, Long> all = byStatus(filter, null);
        byStatus(filter, LimitFilter.ANY).forEach((status, dated) -> all.merge(status, -dated, Long::sum));
        if (filter.status() == null) {
            all.remove(CaseStatus.CLOSED);
        }
        return Math.max(0, sum(all));
    }

    private Map<CaseStatus, Long> byStatus(Filter filter, @Nullable LimitFilter asked) {
        return counts.byStatus(filter.with(filter.status(), asked, null));
    }

    private static long sum(Map<CaseStatus, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
