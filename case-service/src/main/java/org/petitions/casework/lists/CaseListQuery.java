package org.petitions.casework.lists;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;

/**
 * What a list of cases is asked for, by the parameters of an address; null and empty mean any. It comes in the order of ids, or of the next
 * last days where that is asked for or anything is asked about limits.
 *
 * @param unit the responsible unit
 * @param reviewBody who reviews it now
 * @param involved a unit that helps, or that reviews or has reviewed it
 * @param way how the unit handles it (Art. 29 to 31)
 * @param bureau the county's bureau
 * @param incident code of the incident it belongs to (Art. 25)
 * @param status where it stands
 * @param clock a limit of this clock runs and has a last day, so one that stands still is not found; with {@code overdue} or
 *     {@code dueWithinDays} it is that one which has to be; the order stays that of the case's next last day, whichever clock's it is
 * @param overdue true for those in which a limit is past and was missed
 * @param awaiting true for those in which something waits for the head of the responsible unit or for who signs there (待批、待签发); with
 *     {@code reviewBody} for those in which a review opinion waits for who signs it; a bureau's leaders ask with {@code bureau} for what
 *     waits for them there
 * @param dueWithinDays the next last day, or the clock's own, is not past and at most so many days from today, which is 0
 * @param sort how it is sorted; null for by id
 */
public record CaseListQuery(@Nullable @Size(max = 64) String unit, @Nullable @Size(max = 64) String reviewBody,
        @Nullable @Size(max = 64) String involved, @Nullable HandlingWay way, @Nullable @Size(max = 64) String bureau,
        @Nullable @Size(max = 64) String incident, @Nullable CaseStatus status, @Nullable ClockKind clock,
        @Nullable Boolean overdue, @Nullable Boolean awaiting, @Nullable @Min(0) @Max(365) Integer dueWithinDays,
        @Nullable CaseOrder sort) {

    /** Whatever the reader may see. */
    public static final CaseListQuery ANY = new CaseListQuery(null, null, null, null, null, null, null, null, null,
            null, null, null);

    /** Cases in which a limit of this clock runs, the next last day first. */
    public static CaseListQuery running(ClockKind clock) {
        return new CaseListQuery(null, null, null, null, null, null, null, clock, null, null, null, CaseOrder.DUE);
    }

    /** The same of one unit's or one bureau's cases; of what is null or empty any. */
    public CaseListQuery of(@Nullable String unit, @Nullable String bureau) {
        return new CaseListQuery(typed(unit), reviewBody, involved, way, typed(bureau), incident, status, clock,
                overdue, awaiting, dueWithinDays, sort);
    }

    /** What is asked for, as an address says it: the parameters' names with their values, none of those that ask for nothing. */
    public Map<String, String> parameters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("unit", unit);
        all.put("reviewBody", reviewBody);
        all.put("involved", involved);
        all.put("way", way);
        all.put("bureau", bureau);
        all.put("incident", incident);
        all.put("status", status);
        all.put("clock", clock);
        all.put("overdue", overdue);
        all.put("awaiting", awaiting);
        all.put("dueWithinDays", dueWithinDays);
        all.put("sort", sort);
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                said.put(name, value.toString());
            }
        });
        return said;
    }

    Filter filter(Actor reader, Instant now) {
        return Filter.of(reader).with(ListField.UNIT, typed(unit)).with(ListField.REVIEW_BODY, typed(reviewBody))
                .with(ListField.INVOLVED, typed(involved)).with(ListField.BUREAU, typed(bureau))
                .with(ListField.INCIDENT, typed(incident)).with(ListField.WAY, way == null ? null : way.name())
                .with(status, limits(now), null).awaiting(Boolean.TRUE.equals(awaiting));
    }

    /** A field of a form that was left empty asks for nothing. */
    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private @Nullable LimitFilter limits(Instant now) {
        boolean missed = Boolean.TRUE.equals(overdue);
        if (clock == null && !missed && dueWithinDays == null) {
            return sort == CaseOrder.DUE ? LimitFilter.ANY : null;
        }
        Instant before = missed ? now : null;
        if (dueWithinDays != null && !missed) {
            before = LegalCalendar.dayOf(now).plusDays(dueWithinDays + 1L).atStartOfDay(LegalCalendar.ZONE).toInstant()
                    .plusMillis(1);
        }
        return new LimitFilter(clock, missed, dueWithinDays == null || missed ? null : now.plusMillis(1), before);
    }
}
