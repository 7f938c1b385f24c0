package org.petitions.intake.reissue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.petitions.events.terms.PersonCheck;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredReissue;
import org.petitions.intake.petition.TrackingCodes;
import org.petitions.intake.petition.TrackingKeys;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/** Issues tracking codes anew. One write puts the new code in the old one's place, keeps who checked the person, and leaves the event. */
@Component
class ReissueService {
    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final TrackingKeys trackingKeys;
    private final EventEncoder events;
    private final MeterRegistry meters;
    private final Clock clock;

    ReissueService(PetitionStore petitions, PetitionSealer sealer, TrackingKeys trackingKeys, EventEncoder events,
            MeterRegistry meters, Clock clock) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.trackingKeys = trackingKeys;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** The petition with this number, if the actor may know of it. */
    Optional<StoredPetition> find(String number, Actor actor) {
        return PetitionAccess.find(petitions, number, actor);
    }

    /**
     * Decides and keeps it; where something else was written in between, it is decided again on that.
     *
     * @param key what the client calls it
     */
    ReissueTrackingCode.Decision reissue(StoredPetition found, PersonCheck check, Actor actor, String key) {
        String code = TrackingCodes.next();
        StoredReissue reissue = new StoredReissue(check, actor.unit(), actor.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), key);
        StoredPetition petition = found;
        while (true) {
            ReissueTrackingCode.Decision decision = new ReissueTrackingCode(reissue,
                    sealer.sealReceiptWithCode(petition, code), trackingKeys.digestOf(petition.number(), code))
                    .decide(petition);
            if (!(decision instanceof ReissueTrackingCode.Reissued reissued)) {
                return decision;
            }
            try {
                petitions.update(petition, reissued.next(), List.of(events.encode(reissued.event())));
                meters.counter("petitions.tracking.reissued", "check", check.name()).increment();
                return decision;
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }

    /** The receipt with the code that counts. */
    RegistrationReceipt receipt(StoredPetition petition) {
        return sealer.receiptOf(petition);
    }
}
