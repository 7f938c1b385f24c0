package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.lists.CaseListQuery;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.CaseOrder;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
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
    private final CaseLists lists;
    private final LimitStore limits;
    private final Clock clock;

    CaseQueryApi(CaseReader reading, CaseLists lists, LimitStore limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.reading = reading;
        this.lists = lists;
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
        var query = new CaseListQuery(unit, reviewBody, involved, way, bureau, incident, status, ofClock, overdue,
                awaiting, dueWithinDays, sort);
        CaseLists.Page page = lists.page(query, after, limit, actor);
        return new CasePage(page.rows().stream().map(row -> CaseRowView.of(row, clock.instant())).toList(),
                page.next());
    }

    @Requires(Action.COUNT_CASES)
    @GetMapping("/summary")
    CaseSummary summary(Actor actor) {
        Map<CaseStatus, Long> counts = lists.counts(actor);
        return new CaseSummary(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }
}
