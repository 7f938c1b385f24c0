package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.PostId;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.text.TypedCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for reading cases: one, a page, or how many. */
@RestController
@RequestMapping("/cases")
class CaseQueryApi {
    private final CaseReader reading;
    private final CaseQueries files;

    CaseQueryApi(CaseReader reading, CaseQueries files) {
        this.reading = reading;
        this.files = files;
    }

    /**
     * A page of cases.
     *
     * @param next what {@code after} has to be for the next page, absent on the last
     */
    @JsonInclude(Include.NON_NULL)
    record CasePage(List<CaseView> cases, @Nullable String next) {}

    /** How many cases there are, in all and at each stage. */
    record CaseSummary(long total, Map<CaseStatus, Long> byStatus) {}

    @GetMapping("/{id}")
    ResponseEntity<CaseView> byId(@PathVariable String id, Actor actor) {
        return CaseResponses.of(reading.read(id, actor));
    }

    /** The case with this registration number, as people type it: full-width, in small letters, without its hyphens. */
    @GetMapping("/by-number/{number}")
    ResponseEntity<CaseView> byNumber(@PathVariable String number, Actor actor) {
        return CaseResponses.of(reading.readByNumber(TypedCode.registrationNumber(number), actor));
    }

    /**
     * A page of cases, in the order of their ids. A handler sees what the own unit handles, and with {@code reviewBody} or
     * {@code involved}, which name the own unit, what it reviews now or takes part in; a county's bureau its own cases, the city's bureau
     * and operations all.
     *
     * @param unit the responsible unit
     * @param reviewBody who reviews it now
     * @param involved a unit that helps, or that reviews or has reviewed it
     * @param incident code of the incident it belongs to (Art. 25)
     */
    @GetMapping
    CasePage page(@RequestParam(required = false) @Nullable @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable @Size(max = 64) String reviewBody,
            @RequestParam(required = false) @Nullable @Size(max = 64) String involved,
            @RequestParam(required = false) @Nullable @Size(max = 64) String incident,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, Actor actor) {
        Filter asked = new Filter(actor, unit, reviewBody, involved, null, incident, status, after);
        List<CaseFile> found = files.page(shownTo(actor, asked), limit + 1);
        List<CaseFile> shown = found.subList(0, Math.min(limit, found.size()));
        return new CasePage(shown.stream().map(file -> CaseView.of(Case.of(file))).toList(),
                found.size() > limit ? shown.getLast().id() : null);
    }

    @GetMapping("/summary")
    CaseSummary summary(Actor actor) {
        Filter counted = counted(actor);
        Map<CaseStatus, Long> counts = new EnumMap<>(CaseStatus.class);
        for (CaseStatus stage : CaseStatus.values()) {
            if (stage != CaseStatus.REGISTERED) {
                counts.put(stage, 0L);
            }
        }
        counts.putAll(files.countByStatus(counted));
        return new CaseSummary(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    /** A bureau and operations are told of what their list holds, a leader of what the post answers for. */
    private static Filter counted(Actor actor) {
        return switch (actor.role()) {
            case OPERATIONS, BUREAU -> shownTo(actor, Filter.of(actor));
            case LEADER -> within(ResponsibilityScope.ofPost(PostId.parse(actor.id()).orElseThrow(Actor::notAllowed)),
                    Filter.of(actor));
            case HANDLER, CLERK -> throw Actor.notAllowed();
        };
    }

    private static Filter within(ResponsibilityScope remit, Filter asked) {
        return asked.ofUnit(remit.unit()).ofBureau(remit.bureau());
    }

    /** What of the asked the actor's office is shown. */
    private static Filter shownTo(Actor actor, Filter asked) {
        return switch (actor.role()) {
            case OPERATIONS -> asked;
            case BUREAU -> asked.ofBureau(ResponsibilityScope.ofBureau(actor.unit()).bureau());
            case HANDLER -> shownTo(actor.unit(), asked);
            case LEADER, CLERK -> throw Actor.notAllowed();
        };
    }

    /** Of other units' cases those alone that the own unit takes part in; of its own all. */
    private static Filter shownTo(String own, Filter asked) {
        if (own.equals(asked.reviewBody()) || own.equals(asked.involved())) {
            return asked;
        }
        if (asked.reviewBody() != null || asked.involved() != null
                || asked.unit() != null && !asked.unit().equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return asked.ofUnit(own);
    }
}
