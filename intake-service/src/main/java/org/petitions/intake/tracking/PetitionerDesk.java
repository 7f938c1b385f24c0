package org.petitions.intake.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.IdempotencyKey;
import org.petitions.intake.registration.RegistrationFieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.stereotype.Component;

/** Takes what a petitioner who was let in asks for, by program or on the page: it is kept and pending, or refused by the field. */
@Component
class PetitionerDesk {
    static final int LONGEST_REASON = 1_000;

    private final TrackingService desk;

    PetitionerDesk(TrackingService desk) {
        this.desk = desk;
    }

    /**
     * A rating as it was given; nothing is checked yet.
     *
     * @param reason in the petitioner's own words; kept sealed, sent to nobody
     */
    record GivenRating(@Nullable Satisfaction bureau, @Nullable Satisfaction unit, @Nullable String reason) {
        @Override
        public String toString() {
            return "GivenRating[unsealed]";
        }
    }

    RequestView rate(PetitionMatter matter, GivenRating given, @Nullable String key) {
        List<FormFault> faults = new ArrayList<>();
        if (given.bureau() == null) {
            faults.add(new FormFault("bureau", FaultCode.REQUIRED));
        }
        if (given.unit() == null) {
            faults.add(new FormFault("unit", FaultCode.REQUIRED));
        }
        FreeText.faultOf("reason", given.reason(), LONGEST_REASON).ifPresent(faults::add);
        if (given.bureau() == null || given.unit() == null || !faults.isEmpty()) {
            throw FormProblems.refused(TrackingProblem.RATING_REFUSED, faults);
        }
        SealedBox reason = desk.seal(matter.petition(), FreeText.normalized(given.reason()));
        return ask(matter, new PetitionerRequest.RatePetition(given.bureau(), given.unit(), reason), key);
    }

    RequestView answerWithdrawal(PetitionMatter matter, @Nullable Boolean confirmed, @Nullable String key) {
        if (confirmed == null) {
            throw incomplete("confirmed");
        }
        return ask(matter, new PetitionerRequest.AnswerWithdrawal(confirmed), key);
    }

    RequestView askReview(PetitionMatter matter, @Nullable ReviewStep step, @Nullable String key) {
        if (step == null) {
            throw incomplete("step");
        }
        return ask(matter, new PetitionerRequest.AskReview(step), key);
    }

    /** It is pending when this returns; the case's answer stands in tracking. */
    private RequestView ask(PetitionMatter matter, PetitionerRequest request, @Nullable String key) {
        if (key != null && !IdempotencyKey.isWellFormed(key)) {
            throw new ProblemException(TrackingProblem.IDEMPOTENCY_KEY_MALFORMED,
                    FieldFault.of(IdempotencyKey.HEADER, RegistrationFieldCode.IDEMPOTENCY_KEY));
        }
        return switch (desk.ask(matter, request, key)) {
            case RequestDecision.Asked asked -> RequestView.pending(asked.request());
            case RequestDecision.AskedBefore before -> desk.show(matter, before.request());
            case RequestDecision.KeyReused _ -> throw new ProblemException(TrackingProblem.REQUEST_KEY_REUSED);
            case RequestDecision.StillPending _ -> throw new ProblemException(TrackingProblem.REQUEST_PENDING);
            case RequestDecision.TooMany _ -> throw new ProblemException(TrackingProblem.TOO_MANY_REQUESTS);
        };
    }

    /** What is missing of something asked for. */
    static ProblemException incomplete(String field) {
        return FormProblems.refused(TrackingProblem.INCOMPLETE, List.of(new FormFault(field, FaultCode.REQUIRED)));
    }
}
