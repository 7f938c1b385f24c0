package org.petitions.casework.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DisputeRung;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** By which of the four kinds of procedure cases went: read from what happened, nobody enters it. */
@Component
class CaseProcedures {
    private final CaseQueries files;
    private final Conferences sessions;

    CaseProcedures(CaseQueries files, Conferences sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    /**
     * By which a case went. Pure.
     *
     * @param taken whether a session took it up
     */
    static Set<ProcedureKind> of(Channel channel, List<? extends CaseEvent> history, boolean taken) {
        Set<ProcedureKind> kinds = EnumSet.noneOf(ProcedureKind.class);
        if (channel == Channel.SCREENING) {
            kinds.add(ProcedureKind.SCREENING);
        }
        if (taken) {
            kinds.add(ProcedureKind.CONFERENCE);
        }
        for (CaseEvent event : history) {
            switch (event) {
                case ReviewEvent _ -> kinds.add(ProcedureKind.REVIEW);
                case CaseEvent.Dispatched _ when channel != Channel.SCREENING -> kinds.add(ProcedureKind.GENERAL);
                case CompetenceEvent.DisputeClimbed climbed when climbed.rung() == DisputeRung.JOINT_CONFERENCE ->
                    kinds.add(ProcedureKind.CONFERENCE);
                default -> {
                }
            }
        }
        return kinds;
    }

    /**
     * How many of the cases opened within a period, of those that the actor's bureau answers for and may know of, went by each: one that went by
     * several counts for each.
     *
     * @param from the first day, in Asia/Shanghai
     * @param until the last day
     */
    Map<ProcedureKind, Long> counts(LocalDate from, LocalDate until, Actor actor) {
        Map<ProcedureKind, Long> counts = new EnumMap<>(ProcedureKind.class);
        for (ProcedureKind kind : ProcedureKind.values()) {
            counts.put(kind, 0L);
        }
        Set<String> taken = sessions.held(actor).stream().flatMap(seen -> seen.session().caseIds().stream())
                .collect(Collectors.toSet());
        files.forEach(new OpenedBetween(actor, startOf(from), startOf(until.plusDays(1)),
                ResponsibilityScope.ofBureau(actor.unit()).bureau(), null), opened -> count(opened, taken, counts));
        return counts;
    }

    private static void count(OpenedCase opened, Set<String> taken, Map<ProcedureKind, Long> counts) {
        of(opened.matter().channel(), opened.history(), taken.contains(opened.matter().petitionId()))
                .forEach(kind -> counts.merge(kind, 1L, Long::sum));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
