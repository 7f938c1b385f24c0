package org.petitions.casework.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.petitions.casework.dispatching.CompetenceRouter;
import org.petitions.casework.procedure.CaseDecision;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.consumer.NonRetryableEventException;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * What becomes of a registration that was put right (更正): the matter is what it is now, and while no unit has taken it on it goes where it would
 * have gone.
 */
@Component
class RegistrationCorrections {
    private final CompetenceRouter router;

    RegistrationCorrections(CompetenceRouter router) {
        this.router = router;
    }

    /**
     * What is kept and published of it.
     *
     * @param evidence each fact as it stood and as it stands
     */
    record Corrected(List<CaseEvent> events, List<String> evidence) {}

    Corrected decide(ReceivedEvent received, PetitionCorrected event, CaseState state, DecisionContext now) {
        CorrectRegistration command = command(received, event, state.matter());
        return switch (Procedure.decide(state, command, now)) {
            case CaseDecision.Happens(var events) -> new Corrected(events, command.evidence());
            case CaseDecision.Refused(var refusal) ->
                throw new NonRetryableEventException(received, refusal.reason().name());
            case CaseDecision.Unusable(var act) ->
                throw new NonRetryableEventException(received, "UNUSABLE:" + act.field());
        };
    }

    private CorrectRegistration command(ReceivedEvent received, PetitionCorrected event, CaseMatter stood) {
        LocalDate day = LegalCalendar.dayOf(event.at());
        Change change = new Change(event.before(), withSuccessors(event.after(), stood), event.particulars());
        try {
            CaseMatter corrected = change.applyTo(stood, event.office());
            String bureau = router.bureauFor(corrected, event.office(), day);
            // Of what came by words alone nobody but a person told where it goes.
            Optional<String> formerly = router.unitFor(stood, false, day);
            Optional<String> now = router.unitFor(corrected, Boolean.TRUE.equals(event.accusedInWords()), day);
            return new CorrectRegistration(event.office(), event.correctedBy(), event.at(), change,
                    new Way(bureau, formerly.orElse(null), now.orElse(null)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Ids that are none of ours: as wrong tomorrow as today.
            throw new NonRetryableEventException(received, "CANNOT_BE_ROUTED", e);
        }
    }

    /** No registration says who goes on for a unit that is no more. */
    private CorrectedFields withSuccessors(CorrectedFields after, CaseMatter stood) {
        ComplainedOfIds named = after.complainedOf();
        AccusedInLetter letter = after.accusedInLetter();
        CorrectedFields known = named == null
                ? after
                : after.withComplainedOf(new ComplainedOfIds(named.unit(), named.posts(),
                        router.successorsOf(stood.against(named).complainedOf())));
        return letter == null
                ? known
                : known.withAccusedInLetter(letter.withUnits(router.successorsOf(letter.ids())));
    }
}
