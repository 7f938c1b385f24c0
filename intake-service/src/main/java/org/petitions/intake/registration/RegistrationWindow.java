package org.petitions.intake.registration;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheck;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Registers what a clerk filled in, whether it came from a program or from the page: one check, one key, one receipt. */
@Component
class RegistrationWindow {
    private final RegistrationService desk;
    private final RegistrationMetrics metrics;
    private final FormRules rules;
    private final Clock clock;

    RegistrationWindow(RegistrationService desk, RegistrationMetrics metrics, FormRules rules, Clock clock) {
        this.desk = desk;
        this.metrics = metrics;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Registers a petition of the actor's own office; when this returns, it is durable.
     *
     * @param key what the client calls this registration, so that a repeat is known as one
     * @throws ProblemException with each fault of the form, or why nothing is registered
     */
    RegistrationReceipt register(Actor actor, @Nullable String key, PetitionForm form) {
        if (key == null || !IdempotencyKey.isWellFormed(key)) {
            throw refused(RegistrationProblem.IDEMPOTENCY_KEY_MISSING,
                    FieldFault.of(IdempotencyKey.HEADER, RegistrationFieldCode.IDEMPOTENCY_KEY));
        }
        return switch (FormCheck.check(form, LegalCalendar.dayOf(clock.instant()), rules)) {
            case FormCheckResult.Invalid faulty -> throw refused(faulty.faults());
            case FormCheckResult.Valid sound -> {
                if (!sound.codedFields().office().equals(actor.unit())) {
                    throw refused(RegistrationProblem.OFFICE_NOT_YOURS);
                }
                String petitionId = PetitionIds.ofRequest(actor.unit(), key);
                yield receiptOf(desk.register(
                        new RegistrationRequest(petitionId, sound.codedFields(), sound.confidentialFields(), null)));
            }
        };
    }

    private RegistrationReceipt receiptOf(RegistrationResult outcome) {
        return switch (outcome) {
            case RegistrationResult.Registered registered -> registered.receipt();
            case RegistrationResult.AlreadyRegistered there -> there.receipt();
            case RegistrationResult.ContentDiffers _ -> throw refused(
                    RegistrationProblem.IDEMPOTENCY_KEY_REUSED);
            case RegistrationResult.Erased _ -> throw refused(RegistrationProblem.PETITION_ERASED);
            case RegistrationResult.Unusable(var fault) -> throw refused(List.of(fault));
        };
    }

    ProblemException refused(List<FormFault> faults) {
        metrics.refused(faults);
        return FormProblems.refused(faults);
    }

    private ProblemException refused(RegistrationProblem type, FieldFault... faults) {
        metrics.refused(type.code());
        return new ProblemException(type, faults);
    }
}
