package org.petitions.intake.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.registration.PetitionSealer;
import org.petitions.intake.registration.Petitions;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.status.ProgressStore;
import org.petitions.outbox.StaleVersionException;
import org.petitions.shell.events.EventWriter;
import org.springframework.stereotype.Component;

/** Lets in who has number and code, and nobody learns which of the two was wrong. */
@Component
class TrackingDesk {
    private static final int WRONG_CODES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 50_000;

    private final Petitions petitions;
    private final PetitionSealer sealer;
    private final ProgressStore progress;
    private final EventWriter events;
    private final Word.Rules rules;
    private final MeterRegistry meters;
    private final Clock clock;
    private final FailedAttempts failures = new FailedAttempts(WRONG_CODES, WINDOW, REMEMBERED);

    TrackingDesk(Petitions petitions, PetitionSealer sealer, ProgressStore progress, EventWriter events,
            Word.Rules rules, MeterRegistry meters, Clock clock) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.progress = progress;
        this.events = events;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
    }

    /** What an attempt to get in came to. */
    sealed interface Entry {}

    /** Number and code belong together. */
    record Admitted(StoredPetition petition) implements Entry {}

    /** They do not. */
    record NoMatch() implements Entry {}

    /** Too many wrong codes; try again after this time. */
    record Barred(Duration left) implements Entry {}

    Entry enter(String number, String code) {
        Optional<RegistrationNumber> parsed = RegistrationNumber.parse(number);
        if (parsed.isEmpty()) {
            return new NoMatch();
        }
        String canonical = parsed.get().toString();
        Instant now = clock.instant();
        Optional<Duration> barred = failures.barredFor(canonical, now);
        if (barred.isPresent()) {
            return new Barred(barred.get());
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
        return TrackingView.of(petition, progress.of(petition.id()), rules, clock.instant());
    }

    Word.Decision rate(StoredPetition petition, Satisfaction bureau, Satisfaction unit, @Nullable String reason) {
        return say(petition, new RatePetition(bureau, unit, sealer.sealReason(petition, reason), clock.instant()));
    }

    Word.Decision answerWithdrawal(StoredPetition petition, boolean confirmed) {
        return say(petition, new AnswerWithdrawal(confirmed, clock.instant()));
    }

    Word.Decision askReview(StoredPetition petition, ReviewStep step) {
        return say(petition, new AskReview(step, clock.instant()));
    }

    /** Decides and keeps it; where another word of the petitioner came in between, it is decided again on that. */
    private Word.Decision say(StoredPetition admitted, Word word) {
        StoredPetition petition = admitted;
        while (true) {
            Word.Decision decision = word.decide(petition, progress.of(petition.id()), rules);
            if (!(decision instanceof Word.Taken taken)) {
                return decision;
            }
            try {
                petitions.update(taken.next(), List.of(events.write(taken.event())));
                meters.counter("petitions.said", "word", taken.event().getClass().getSimpleName()).increment();
                return decision;
            } catch (StaleVersionException e) {
                petition = petitions.byId(admitted.id()).orElseThrow(() -> e);
            }
        }
    }
}
