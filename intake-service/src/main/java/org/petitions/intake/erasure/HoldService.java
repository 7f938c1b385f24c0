package org.petitions.intake.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.petitions.intake.petition.HoldReason;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredHold;
import org.petitions.intake.petition.StoredPetition.StoredRelease;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/**
 * Suspends erasure and ends the suspension. It stands in the petition's own document, so of a suspension and an erasure at once one sees the other.
 */
@Component
class HoldService {
    private final PetitionStore petitions;
    private final Clock clock;

    HoldService(PetitionStore petitions, Clock clock) {
        this.petitions = petitions;
        this.clock = clock;
    }

    /** The petition with this number, if the actor may know of it. */
    Optional<StoredPetition> find(String number, Actor actor) {
        return PetitionAccess.find(petitions, number, actor);
    }

    /** Suspends it, unless it is suspended. */
    StoredPetition hold(StoredPetition found, HoldReason reason, Actor actor) {
        var hold = new StoredHold(reason, actor.unit(), actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        return kept(found, petition -> {
            if (petition.isHeld()) {
                return Optional.empty();
            }
            List<StoredHold> all = new ArrayList<>(petition.holds());
            all.add(hold);
            return Optional.of(petition.withHolds(all));
        });
    }

    /** Ends the suspension that lasts; empty where none does. */
    Optional<StoredPetition> release(StoredPetition found, Actor actor) {
        if (!found.isHeld()) {
            return Optional.empty();
        }
        var release = new StoredRelease(actor.unit(), actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Optional.of(kept(found, petition -> {
            if (!petition.isHeld()) {
                return Optional.empty();
            }
            List<StoredHold> all = new ArrayList<>(petition.holds());
            StoredHold last = all.removeLast();
            all.add(new StoredHold(last.reason(), last.unit(), last.by(), last.at(), release));
            return Optional.of(petition.withHolds(all));
        }));
    }

    private StoredPetition kept(StoredPetition found, Function<StoredPetition, Optional<StoredPetition>> change) {
        StoredPetition petition = found;
        while (true) {
            Optional<StoredPetition> next = change.apply(petition);
            if (next.isEmpty()) {
                return petition;
            }
            try {
                petitions.update(petition, next.get(), List.of());
                return next.get();
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }
}
