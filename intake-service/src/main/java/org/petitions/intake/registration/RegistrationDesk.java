package org.petitions.intake.registration;

import java.time.Clock;
import java.util.List;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheck;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Takes a form that somebody filled in, an office or the petitioner: checks it, registers it, and answers with the receipt or with what is wrong. */
@Component
public class RegistrationDesk {
    private final RegistrationService registration;
    private final RegistrationMetrics metrics;
    private final FormRules rules;
    private final Clock clock;

    RegistrationDesk(RegistrationService registration, RegistrationMetrics metrics, FormRules rules, Clock clock) {
        this.registration = registration;
        this.metrics = metrics;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a sound form says.
     *
     * @throws ProblemException with each fault by its field, none with the value that was sent
     */
    public FormCheckResult.Valid checked(PetitionForm form) {
        return switch (FormCheck.check(form, LegalCalendar.dayOf(clock.instant()), rules)) {
            case FormCheckResult.Invalid(var faults) -> throw refused(faults);
            case FormCheckResult.Valid sound -> sound;
        };
    }

    /**
     * Registers what is sound, as of now. When this returns, it is durable; the same id and content get the same receipt.
     *
     * @param petitionId from {@link org.petitions.intake.petition.PetitionIds}
     * @throws ProblemException where something else was registered under that id, or its words were erased since
     */
    public RegistrationReceipt register(String petitionId, FormCheckResult.Valid sound) {
        var request = new RegistrationRequest(petitionId, sound.codedFields(), sound.confidentialFields(), null);
        return switch (registration.register(request)) {
            case RegistrationResult.Registered registered -> registered.receipt();
            case RegistrationResult.AlreadyRegistered there -> there.receipt();
            case RegistrationResult.ContentDiffers _ -> throw refused(RegistrationProblem.IDEMPOTENCY_KEY_REUSED);
            case RegistrationResult.Erased _ -> throw refused(RegistrationProblem.PETITION_ERASED);
            case RegistrationResult.Unusable(var fault) -> throw refused(List.of(fault));
        };
    }

    /** A refusal for what is wrong with a form, which is counted. */
    ProblemException refused(List<FormFault> faults) {
        metrics.refused(faults);
        return FormProblems.refused(faults);
    }

    /** A refusal, which is counted. */
    public ProblemException refused(RegistrationProblem type, FieldFault... faults) {
        metrics.refused(type.code());
        return new ProblemException(type, faults);
    }
}
