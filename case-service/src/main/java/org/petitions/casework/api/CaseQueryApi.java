package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseCounts;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.text.TypedCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for reading cases: one, a page, or how many. */
@RestController
@RequestMapping("/cases")
class CaseQueryApi {
    private final CaseReader reading;
    private final CaseQueries files;
    private final CaseCounts sums;
    private final LimitStore limits;
    private final Clock clock;

    CaseQueryApi(CaseReader reading, CaseQueries files, CaseCounts sums, LimitStore limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.reading = reading;
        this.files = files;
        this.sums = sums;
    }

    /**
     * A page of cases.
     *
     * @param next what {@code after} has to be for the next page, absent on the last
     */
    @JsonInclude(Include.NON_NULL)
    record CasePage(List<CaseRowView> cases, @Nullable String next) {}

    /** How many cases there are, in all and at each stage. */
    record CaseSummary(long total, Map<CaseStatus, Long> byStatus) {}

    @Requires(Action.READ_CASE)
    @GetMapping("/{id}")
    ResponseEntity<CaseView> byId(@PathVariable String id, Actor actor) {
        Case shown = reading.read(id, actor);
        return CaseResponses.of(shown, limits.of(id), reading.siblings(shown, actor), reading.joined(shown),
                clock.instant());
    }

    /**
     * The case with this number, as people type it: full-width, in small letters, without its hyphens. A further matter of a petition
     * (一件多诉) is asked for with a hyphen where {@code …-K/2} is printed: {@code …-K-2}.
     */
    @Requires(Action.READ_CASE)
    @GetMapping("/by-number/{number}")
    ResponseEntity<CaseView> byNumber(@PathVariable String number, Actor actor) {
        Case shown = reading.readByNumber(TypedCode.registrationNumber(number), actor);
        return CaseResponses.of(shown, limits.of(shown.file().id()), reading.siblings(shown, actor),
                reading.joined(shown), clock.instant());
    }

    /** How a list is sorted. */
    enum CaseOrder {
        /** By petition id. */
        ID,

        /** By the next last day; then only cases are in it in which a limit runs. */
        DUE
    }

    /**
     * A page of cases, in the order of their ids, or of their next last days when that is asked for or anything is asked about limits. A
     * handler sees what the own unit handles, and with {@code reviewBody} or {@code involved}, which name the own unit, what it reviews now
     * or takes part in; its leaders what it handles;
     * a county's bureau its own cases, the city's bureau and operations all.
     *
     * @param unit the responsible unit
     * @param reviewBody who reviews it now
     * @param involved a unit that helps, or that reviews or has reviewed it
     * @param bureau the county's bureau
     * @param way how the unit handles it (Art. 29 to 31)
     * @param incident code of the incident it belongs to (Art. 25)
     * @param clock a limit of this clock runs and has a last day, so one that stands still is not found; with {@code overdue} or
     *     {@code dueWithinDays} it is that one which has to be; the order stays that of the case's next last day, whichever clock's it is
     * @param overdue true for those in which a limit is past and was missed
     * @param awaiting true for those in which something waits for the head of the responsible unit or for who signs there (待批、待签发); with
     *     {@code reviewBody} for those in which a review opinion waits for who signs it; a bureau's leaders ask with {@code bureau} for what
     *     waits for them there
     * @param dueWithinDays the next last day, or the clock's own, is not past and at most so many days from today, which is 0
     */
    @Requires(Action.LIST_CASES)
    @GetMapping
    CasePage page(@RequestParam(required = false) @Nullable @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable @Size(max = 64) String reviewBody,
            @RequestParam(required = false) @Nullable @Size(max = 64) String involved,
            @RequestParam(required = false) @Nullable @Size(max = 64) String bureau,
            @RequestParam(required = false) @Nullable HandlingWay way,
            @RequestParam(required = false) @Nullable @Size(max = 64) String incident,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(name = "clock", required = false) @Nullable ClockKind ofClock,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean awaiting,
            @RequestParam(required = false) @Nullable @Min(0) @Max(365) Integer dueWithinDays,
            @RequestParam(defaultValue = "ID") CaseOrder sort,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, Actor actor) {
        Filter asked = Filter.of(actor).with(ListField.UNIT, unit).with(ListField.REVIEW_BODY, reviewBody)
                .with(ListField.INVOLVED, involved).with(ListField.BUREAU, bureau).with(ListField.INCIDENT, incident)
                .with(ListField.WAY, way == null ? null : way.name())
                .with(status, limits(ofClock, overdue, dueWithinDays, sort),
                        after == null ? null : Cursor.parse(after))
                .awaiting(awaiting);
        Filter shownFilter = shownTo(actor, asked);
        if (shownFilter.limits() != null) {
            limits.showPausesBegun();
        }
        List<CaseRow> found = files.page(shownFilter, limit + 1);
        List<CaseRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new CasePage(shown.stream().map(row -> CaseRowView.of(row, clock.instant())).toList(),
                found.size() > limit ? Cursor.after(shown.getLast(), shownFilter).toString() : null);
    }

    private @Nullable LimitFilter limits(@Nullable ClockKind ofClock, boolean overdue,
            @Nullable Integer dueWithinDays, CaseOrder sort) {
        if (ofClock == null && !overdue && dueWithinDays == null) {
            return sort == CaseOrder.DUE ? LimitFilter.ANY : null;
        }
        Instant now = clock.instant();
        Instant before = overdue ? now : null;
        if (dueWithinDays != null && !overdue) {
            before = LegalCalendar.dayOf(now).plusDays(dueWithinDays + 1L).atStartOfDay(LegalCalendar.ZONE).toInstant()
                    .plusMillis(1);
        }
        return new LimitFilter(ofClock, overdue, dueWithinDays == null || overdue ? null : now.plusMillis(1), before);
    }

    @Requires(Action.COUNT_CASES)
    @GetMapping("/summary")
    CaseSummary summary(Actor actor) {
        Filter counted = counted(actor);
        Map<CaseStatus, Long> counts = new EnumMap<>(CaseStatus.class);
        for (CaseStatus stage : CaseStatus.values()) {
            if (stage != CaseStatus.REGISTERED) {
                counts.put(stage, 0L);
            }
        }
        counts.putAll(sums.byStatus(counted));
        return new CaseSummary(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    /** A bureau and operations are told of what their list holds, a leader of what the post answers for. */
    private static Filter counted(Actor actor) {
        return switch (actor.role()) {
            case OPERATIONS, BUREAU -> shownTo(actor, Filter.of(actor));
            case LEADER -> within(ResponsibilityScope.ofLeader(actor), Filter.of(actor));
            case HANDLER, CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    private static Filter within(ResponsibilityScope remit, Filter asked) {
        return asked.with(ListField.UNIT, remit.unit()).with(ListField.BUREAU, remit.bureau());
    }

    /** What of the asked the actor's office is shown. */
    private static Filter shownTo(Actor actor, Filter asked) {
        return switch (actor.role()) {
            case OPERATIONS -> asked;
            case BUREAU -> within(ResponsibilityScope.ofBureau(actor.unit()).bureau(), asked);
            case HANDLER -> shownTo(actor.unit(), asked);
            case LEADER -> ofLedUnit(actor, asked);
            case CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    /** A county's bureau asks for its own cases alone; the city's for all, or for one county's. */
    private static Filter within(@Nullable String own, Filter asked) {
        if (own == null) {
            return asked;
        }
        String bureau = asked.asked(ListField.BUREAU);
        if (bureau != null && !bureau.equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.BUREAU, own);
    }

    /**
     * A unit's leaders see what the unit handles or reviews, a bureau's what is before it, to decide what waits for them; a division's leaders and
     * its duty desk what is before its bureau.
     */
    private static Filter ofLedUnit(Actor leader, Filter asked) {
        if (!leader.headsOwnUnit()) {
            return within(ResponsibilityScope.ofLeader(leader).bureau(), asked);
        }
        if (UnitId.parse(leader.unit()).filter(led -> led.kind() == UnitKind.PB).isPresent()
                && asked.asked(ListField.BUREAU) != null && asked.asked(ListField.UNIT) == null) {
            return within(ResponsibilityScope.ofBureau(leader.unit()).bureau(), asked);
        }
        if (leader.unit().equals(asked.asked(ListField.REVIEW_BODY)) && asked.asked(ListField.INVOLVED) == null) {
            return asked;
        }
        boolean elsewhere = Stream.of(ListField.REVIEW_BODY, ListField.INVOLVED)
                .anyMatch(field -> asked.asked(field) != null);
        String unit = asked.asked(ListField.UNIT);
        if (UnitId.parse(leader.unit()).isEmpty() || elsewhere
                || unit != null && !unit.equals(leader.unit())) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.UNIT, leader.unit());
    }

    /** Of other units' cases those alone that the own unit takes part in; of its own all. */
    private static Filter shownTo(String own, Filter asked) {
        String reviewBody = asked.asked(ListField.REVIEW_BODY);
        String involved = asked.asked(ListField.INVOLVED);
        if (own.equals(reviewBody) || own.equals(involved)) {
            return asked;
        }
        String unit = asked.asked(ListField.UNIT);
        if (reviewBody != null || involved != null || unit != null && !unit.equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.UNIT, own);
    }
}
