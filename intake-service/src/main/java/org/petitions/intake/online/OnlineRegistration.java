package org.petitions.intake.online;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.petitions.events.LeaderContact;
import org.petitions.intake.directory.Leaders;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.limits.SourceLimit;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.RegistrationDesk;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.starter.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Registers what petitioners send in, as the office of the place would have: in one write, before they are answered. */
@Component
class OnlineRegistration {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SOURCES = 50_000;

    private final RegistrationDesk desk;
    private final Leaders leaders;
    private final SourceLimit sources;

    /** @param perSource sound forms from one address within an hour; many people may share one */
    OnlineRegistration(RegistrationDesk desk, Leaders leaders,
            @Value("${petitions.online.per-source}") int perSource) {
        this.desk = desk;
        this.leaders = leaders;
        this.sources = new SourceLimit(perSource, WINDOW, SOURCES, Ticker.systemTicker());
    }

    /**
     * It is registered.
     *
     * @param office unit id of whose it is now
     */
    record Registered(RegistrationReceipt receipt, String office) {}

    /**
     * Registers one. What is wrong with the form is said before the address counts, so that nobody waits for having mistyped.
     *
     * @param key what the petitioner's page or program calls it
     * @param address where it came from, as the connection has it
     * @throws ProblemException with what is wrong, by the field
     */
    Registered register(UUID key, OnlinePetitionForm form, String address) {
        FormCheckResult.Valid sound = check(form);
        sources.count(address).ifPresent(delay -> {
            ProblemException refusal = new ProblemException(OnlineProblem.TOO_MANY_ONLINE);
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds() + 1));
            throw refusal;
        });
        return new Registered(desk.register(PetitionIds.ofOnline(key), sound), sound.codedFields().office());
    }

    /** What a sound form says; else as {@link #register}. */
    FormCheckResult.Valid check(OnlinePetitionForm form) {
        FormCheckResult.Valid sound = desk.checked(OfficeForm.of(form));
        LeaderContact leader = sound.codedFields().leader();
        if (leader != null && !leaders.mailboxes().contains(leader.post())) {
            throw FormProblems.refused(RegistrationProblem.FORM_REFUSED,
                    List.of(new FormFault("leader", FaultCode.NO_MAILBOX)));
        }
        return sound;
    }
}
