package org.petitions.intake.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;
    private final FailedAttempts failures = new FailedAttempts(WRONG_CODES, WINDOW, REMEMBERED);

    TrackingDesk(Petitions petitions, PetitionSealer sealer, ProgressStore progress, EventWriter events, Clock clock) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.progress = progress;
        this.events = events;
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
        return TrackingView.of(petition, progress.of(petition.id()));
    }

    RatePetition.Decision rate(StoredPetition petition, Satisfaction bureau, Satisfaction unit,
            @Nullable String reason) {
        var command = new RatePetition(bureau, unit, sealer.sealReason(petition, reason), clock.instant());
        RatePetition.Decision decision = command.decide(petition, progress.of(petition.id()));
        if (decision instanceof RatePetition.Rated rated) {
            try {
                petitions.update(rated.next(), List.of(events.write(rated.event())));
            } catch (StaleVersionException e) {
                return new RatePetition.AlreadyRated(); // only a rating changes a petition, so another one came first
            }
        }
        return decision;
    }
}
