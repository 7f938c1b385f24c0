package org.petitions.intake.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/** Lets in who has number and code, and nobody learns which of the two was wrong. */
@Component
class TrackingService {
    private static final int WRONG_CODES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 50_000;

    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final TrackedCaseStore progress;
    private final EventEncoder events;
    private final Supplier<PetitionerRequest.RequestRules> rules;
    private final MeterRegistry meters;
    private final Clock clock;
    private final FailedAttempts failures = new FailedAttempts(WRONG_CODES, WINDOW, REMEMBERED);

    TrackingService(PetitionStore petitions, PetitionSealer sealer, TrackedCaseStore progress, EventEncoder events,
            Supplier<PetitionerRequest.RequestRules> rules, MeterRegistry meters, Clock clock) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.progress = progress;
        this.events = events;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
    }

    /** What an attempt to get in came to. */
    sealed interface AccessResult {}

    /** Number and code belong together. */
    record Admitted(StoredPetition petition) implements AccessResult {}

    /** They do not. */
    record NoMatch() implements AccessResult {}

    /** Too many wrong codes; try again after this time. */
    record LockedOut(Duration left) implements AccessResult {}

    AccessResult authenticate(String number, String code) {
        Optional<RegistrationNumber> parsed = RegistrationNumber.parse(number);
        if (parsed.isEmpty()) {
            return new NoMatch();
        }
        String canonical = parsed.get().toString();
        Instant now = clock.instant();
        Optional<Duration> barred = failures.lockedFor(canonical, now);
        if (barred.isPresent()) {
            return new LockedOut(barred.get());
        }
        Optional<StoredPetition> petition = petitions.byNumber(canonical)
                .filter(found -> sealer.isTrackingCode(found, code));
        if (petition.isEmpty()) {
            failures.failed(canonical, now);
            return new NoMatch();
        }
        failures.succeeded(canonical);
        return new Admitted(petition.get());
    }

    TrackingView view(StoredPetition petition) {
        return TrackingView.of(petition, progress.of(petition.id()), rules.get(), clock.instant());
    }

    PetitionerRequest.RequestDecision rate(StoredPetition petition, Satisfaction bureau, Satisfaction unit,
            @Nullable String reason) {
        return decideAndStore(petition,
                new RatePetition(bureau, unit, sealer.sealReason(petition, reason), clock.instant()));
    }

    PetitionerRequest.RequestDecision answerWithdrawal(StoredPetition petition, boolean confirmed) {
        return decideAndStore(petition, new AnswerWithdrawal(confirmed, clock.instant()));
    }

    PetitionerRequest.RequestDecision askReview(StoredPetition petition, ReviewStep step) {
        return decideAndStore(petition, new AskReview(step, clock.instant()));
    }

    /** Decides and keeps it; where another word of the petitioner came in between, it is decided again on that. */
    private PetitionerRequest.RequestDecision decideAndStore(StoredPetition admitted, PetitionerRequest word) {
        StoredPetition petition = admitted;
        while (true) {
            PetitionerRequest.RequestDecision decision = word.decide(petition, progress.of(petition.id()),
                    rules.get());
            if (!(decision instanceof PetitionerRequest.Taken taken)) {
                return decision;
            }
            try {
                petitions.update(taken.next(), List.of(events.encode(taken.event())));
                meters.counter("petitions.said", "word", taken.event().getClass().getSimpleName()).increment();
                return decision;
            } catch (StaleVersionException e) {
                petition = petitions.byId(admitted.id()).orElseThrow(() -> e);
            }
        }
    }
}
