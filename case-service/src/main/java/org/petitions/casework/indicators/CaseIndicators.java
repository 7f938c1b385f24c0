package org.petitions.casework.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.UpwardSignals.Brought;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.CaseEvent.Closed;
import org.petitions.events.CaseEvent.Rated;
import org.petitions.events.CaseEvent.Replied;
import org.petitions.events.MediationEvent.MediationAgreed;
import org.petitions.events.MediationEvent.MediationFailed;
import org.petitions.events.MediationEvent.Reconciled;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Satisfaction;

/** How much of each indicator one case tells; backlog apart, which no single period's cases tell. Pure. */
final class CaseIndicators {
    private final Map<Indicator, Long> all = new EnumMap<>(Indicator.class);

    private CaseIndicators() {}

    /**
     * What the case itself does not know.
     *
     * @param persons who brought it; nought where it was not told
     * @param brought to which level above its own it was brought; null for none
     * @param groupVisitFrom from how many persons a visit is a group visit (集体访)
     */
    record Registration(int persons, @Nullable Brought brought, int groupVisitFrom) {}

    /** Nothing for nought. */
    static Map<Indicator, Long> of(OpenedCase opened, Registration registration, List<CaseLimit> limits) {
        var counted = new CaseIndicators();
        CaseMatter matter = opened.matter();
        // A petition was brought once, however many matters it holds.
        if (matter.hasPetitioner() && !matter.caseId().isFurther()) {
            counted.registered(matter, registration);
        }
        opened.history().forEach(event -> counted.event(event, matter));
        if (opened.history().stream().anyMatch(e -> e instanceof Closed end && end.end() == CaseEnd.MERGED)) {
            counted.add(Indicator.MANY_HEADED, 1);
        }
        limits.forEach(counted::limit);
        return counted.all;
    }

    private void registered(CaseMatter matter, Registration registration) {
        int persons = registration.persons();
        add(Indicator.PETITIONS, 1);
        add(Indicator.PERSONS, persons);
        add(Objects.requireNonNull(Indicator.OF_CHANNEL.get(matter.channel()), "every channel but screening"), 1);
        if (matter.repeat()) {
            add(Indicator.REPEAT, 1);
        }
        boolean visit = matter.channel() == Channel.VISIT;
        if (visit) {
            add(Indicator.VISITORS, persons);
        }
        if (visit && persons >= registration.groupVisitFrom()) {
            add(Indicator.GROUP_VISITS, 1);
            add(Indicator.GROUP_VISITORS, persons);
        } else if (persons > 1) {
            add(Indicator.JOINT, 1);
        }
        upward(registration.brought());
    }

    private void upward(@Nullable Brought brought) {
        if (brought == null) {
            return;
        }
        switch (brought.level()) {
            case CITY -> add(Indicator.TO_CITY, 1);
            case PROVINCE -> add(Indicator.TO_PROVINCE, 1);
            case CENTRE -> add(Indicator.TO_CENTRE, 1);
            case TOWNSHIP, COUNTY -> {
                // no level above a county's own
            }
        }
        if (brought.skipped()) {
            add(Indicator.SKIP_LEVEL, 1);
        }
    }

    private void event(CaseEvent event, CaseMatter matter) {
        switch (event) {
            case Replied _ -> add(Indicator.ANSWERS, matter.hasPetitioner() ? 1 : 0);
            case Rated rated -> {
                add(Indicator.RATINGS, 1);
                add(Indicator.SATISFIED_UNIT, rated.unit() == Satisfaction.NOT ? 0 : 1);
                add(Indicator.SATISFIED_BUREAU, rated.bureau() == Satisfaction.NOT ? 0 : 1);
            }
            case MediationAgreed _,Reconciled _ -> {
                add(Indicator.MEDIATIONS, 1);
                add(Indicator.MEDIATED, 1);
            }
            case MediationFailed _ -> add(Indicator.MEDIATIONS, 1);
            default -> {
                // tells nothing of them
            }
        }
    }

    private void limit(CaseLimit limit) {
        boolean inTime = limit.state() == CaseLimit.State.MET && !limit.isMissed();
        if (!inTime && !limit.isMissed()) {
            return;
        }
        if (limit.clock() == ClockKind.ACCEPTANCE) {
            add(Indicator.NOTICES_DUE, 1);
            add(Indicator.NOTICES_IN_TIME, inTime ? 1 : 0);
        } else if (limit.clock() == ClockKind.HANDLING) {
            add(Indicator.ANSWERS_DUE, 1);
            add(Indicator.ANSWERS_IN_TIME, inTime ? 1 : 0);
        }
    }

    private void add(Indicator indicator, long much) {
        if (much > 0) {
            all.merge(indicator, much, Long::sum);
        }
    }
}
