package org.petitions.intake.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Registers what a clerk filled in, whether it came from a program or from the page: one check, one key, one receipt. */
@Component
class RegistrationWindow {
    private final RegistrationDesk desk;

    RegistrationWindow(RegistrationDesk desk) {
        this.desk = desk;
    }

    /**
     * Registers a petition of the actor's own office; when this returns, it is durable.
     *
     * @param key what the client calls this registration, so that a repeat is known as one
     * @throws ProblemException with each fault of the form, or why nothing is registered
     */
    RegistrationReceipt register(Actor actor, @Nullable String key, PetitionForm form) {
        if (key == null || !IdempotencyKey.isWellFormed(key)) {
            throw desk.refused(RegistrationProblem.IDEMPOTENCY_KEY_MISSING,
                    FieldFault.of(IdempotencyKey.HEADER, RegistrationFieldCode.IDEMPOTENCY_KEY));
        }
        FormCheckResult.Valid sound = desk.checked(form);
        if (!sound.codedFields().office().equals(actor.unit())) {
            throw desk.refused(RegistrationProblem.OFFICE_NOT_YOURS);
        }
        return desk.register(PetitionIds.ofRequest(actor.unit(), key), sound);
    }

    /** A refusal for what cannot even be read of a form, which is counted. */
    ProblemException refused(List<FormFault> faults) {
        return desk.refused(faults);
    }
}
