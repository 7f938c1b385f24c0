package org.petitions.casework.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.AccountabilityEvent.AnswerAsked;
import org.petitions.events.AccountabilityEvent.AnswerGiven;
import org.petitions.events.terms.Level;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/**
 * Tells in the stream of a case by when a unit owes a written answer over it, and that it answered, so that its clock runs and its leaders are
 * alerted like of any limit. The measure is written first; what breaks off between is told when the same is done again, and once.
 */
@Component
class AnswersInCases {
    private final CaseCommandHandler cases;
    private final Clock clock;

    AnswersInCases(CaseCommandHandler cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Of what is about no case, and of what is asked of a leader's post and not of a unit, there is nothing to tell. */
    void tell(AccountabilityMeasure measure, Actor actor) {
        tell(measure, StepActor.person(actor), null);
    }

    /** @param broughtTo to which level the matter was brought, where the platform asks why; null for every other */
    void tell(AccountabilityMeasure measure, StepActor by, @Nullable Level broughtTo) {
        String caseId = measure.caseId();
        if (caseId == null || measure.post() != null) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cases.tell(caseId, by, at, found -> untold(measure, broughtTo, found.file().history().stream()
                .map(HistoryEntry::event).filter(AccountabilityEvent.class::isInstance)
                .map(AccountabilityEvent.class::cast).toList(), found.state().nextVersion(), at));
    }

    /**
     * What the case does not tell yet. Pure.
     *
     * @param broughtTo to which level the matter was brought, where the platform asks why; null for every other
     * @param told what it tells of answers, in order
     * @param version of what comes next in it
     */
    static Optional<AccountabilityEvent> untold(AccountabilityMeasure measure, @Nullable Level broughtTo,
            List<AccountabilityEvent> told, long version, Instant at) {
        String caseId = String.valueOf(measure.caseId());
        String code = codeOf(measure);
        List<AccountabilityEvent> own = told.stream().filter(event -> event.measure().equals(code)).toList();
        long asked = own.stream().filter(AnswerAsked.class::isInstance).count();
        LocalDate by = measure.by();
        if (measure.stage() == MeasureStage.ASKED && by != null && asked < measure.round()) {
            return Optional.of(new AnswerAsked(caseId, version, at, measure.unit(), code, by, broughtTo));
        }
        boolean answered = measure.stage() == MeasureStage.ANSWERED || measure.stage() == MeasureStage.CLOSED;
        return answered && !own.isEmpty() && own.getLast() instanceof AnswerAsked
                ? Optional.of(new AnswerGiven(caseId, version, at, measure.unit(), code))
                : Optional.empty();
    }

    /** A card's id has signs that no clock's key has. */
    private static String codeOf(AccountabilityMeasure measure) {
        return measure.id().replaceAll("[^0-9A-Za-z-]", "-");
    }
}
